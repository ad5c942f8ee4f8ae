package dev.muster.comms.imports;

import static dev.muster.comms.imports.Imports.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.statuspage.FakeStatuspage;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of another Statuspage becomes ours, with its history, once. */
@QuarkusTest
class StatuspageImportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject MovableClock clock;
  @Inject ImportJob job;
  @Inject Sql sql;

  private Site site;
  private Instant then;
  private OtherPage other;

  @BeforeEach
  void aPageElsewhere() {
    clock.reset();
    job.wake();
    site = Api.site("en", "ru");
    then = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(30));
    other =
        new OtherPage()
            .group("Shop", 2)
            .component("api", 1, null, "operational")
            .component("cart", 1, "Shop", "operational")
            .component("pay", 2, "Shop", "major_outage")
            .component("search", 3, null, "degraded_performance")
            .incident("old", then, "cart", "investigating", "identified", "resolved")
            .incident("now", clock.instant().minusSeconds(7200), "pay", "investigating")
            .maintenance("past", then, then.plusSeconds(3600), "api", "completed")
            .maintenance(
                "soon",
                clock.instant().plus(Duration.ofDays(2)),
                clock.instant().plus(Duration.ofDays(2)).plusSeconds(3600),
                "api",
                "scheduled")
            .metric("latency");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aDryRunShowsWhatWouldHappenAndMakesNothing() {
    JsonNode run = Api.json(Imports.upload(site, other.json()));
    assertThat(run.path("state").asText()).isEqualTo("READY");
    assertThat(count(run, "GROUP", "CREATE")).isEqualTo(1);
    assertThat(count(run, "COMPONENT", "CREATE")).isEqualTo(4);
    assertThat(count(run, "INCIDENT", "CREATE")).isEqualTo(2);
    assertThat(count(run, "MAINTENANCE", "CREATE")).isEqualTo(2);
    assertThat(count(run, "METRIC", "CREATE")).isEqualTo(1);
    assertThat(Imports.items(site, run, "kind=COMPONENT").findValuesAsText("name"))
        .containsExactly("api", "search", "cart", "pay");
    assertThat(components())
        .extracting(each -> each.path("name").asText())
        .containsOnly("Checkout");
  }

  @Test
  void everythingIsBroughtOverAsItWasWritten() {
    run(other);
    assertThat(components())
        .extracting(each -> each.path("name").asText())
        .contains("api", "cart", "pay", "search");
    assertThat(component("pay").path("status").asText()).isEqualTo("MAJOR_OUTAGE");
    assertThat(component("search").path("status").asText()).isEqualTo("DEGRADED_PERFORMANCE");
    assertThat(component("cart").path("code").asText()).isEqualTo(other.id("cart"));
    assertThat(component("cart").path("groupId").asText())
        .isEqualTo(component("pay").path("groupId").asText());

    JsonNode history = document("/api/v2/incidents.json", other.id("old"));
    JsonNode old = named(history.path("incidents"), "old");
    assertThat(old.path("id").asText()).isEqualTo(other.id("old"));
    assertThat(old.path("status").asText()).isEqualTo("resolved");
    assertThat(old.path("impact").asText()).isEqualTo("major");
    assertThat(Instant.parse(old.path("started_at").asText())).isEqualTo(then);
    assertThat(Instant.parse(old.path("resolved_at").asText()))
        .isEqualTo(then.plus(Duration.ofHours(2)));
    assertThat(old.path("incident_updates").findValuesAsText("status"))
        .containsExactly("resolved", "identified", "investigating");
    assertThat(old.at("/incident_updates/2/body").asText())
        .isEqualTo("Said of old0:\nit is investigating.");
    assertThat(old.at("/incident_updates/2/affected_components/0/new_status").asText())
        .isEqualTo("major_outage");
  }

  @Test
  void metricsKeepThePointsOfTheTimeThatIsKept() {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
    other.metric(
        "load",
        Map.of(hour, 3.0, hour.plusSeconds(60), 5.0, hour.minus(Duration.ofDays(40)), 100.0));
    run(other);
    assertThat(
            sql.query(
                """
                select value from metric_point join metric on metric.id = metric_id
                where page_id = ? and name = 'load' order by at
                """,
                row -> row.getDouble(1),
                site.pageId()))
        .containsExactly(3.0, 5.0);
    assertThat(
            sql.query(
                "select latest_value from metric where page_id = ? and name = 'load'",
                row -> row.getDouble(1),
                site.pageId()))
        .containsExactly(5.0);
  }

  @Test
  void pointsWithoutATimeAreRefusedByTheirPath() {
    OtherPage wrong = new OtherPage().metric("load");
    ((ObjectNode) wrong.document().at("/metrics/0"))
        .putArray("data")
        .addObject()
        .put("timestamp", "soon")
        .put("value", 1);
    var refused = Imports.upload(site, wrong.json());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("metrics[0].data[0].timestamp");
  }

  @Test
  void uptimeComesFromTheHistory() {
    run(other);
    JsonNode days =
        JSON.valueToTree(
            sql.query(
                """
                select new_status from component_status_change change
                join component on component.id = change.component_id
                where component.code = ? order by changed_at
                """,
                row -> row.getString(1),
                other.id("cart")));
    assertThat(days.toString()).isEqualTo("[\"MAJOR_OUTAGE\",\"OPERATIONAL\"]");
  }

  @Test
  void anOpenIncidentGoesOnHere() {
    run(other);
    JsonNode open =
        named(
            document("/api/v2/incidents/unresolved.json", other.id("now")).path("incidents"),
            "now");
    assertThat(open.path("status").asText()).isEqualTo("investigating");
    String id =
        sql.query(
                "select id from post where code = ?",
                row -> row.getString(1),
                open.path("id").asText())
            .get(0);
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + id + "/updates",
            Map.of("status", "RESOLVED", "body", Map.of("en", "It works again."))));
    assertThat(component("pay").path("status").asText()).isEqualTo("OPERATIONAL");
  }

  @Test
  void plannedWorkThatIsToComeHappensHere() {
    run(other);
    JsonNode soon =
        named(
            document("/api/v2/scheduled-maintenances/upcoming.json", other.id("soon"))
                .path("scheduled_maintenances"),
            "soon");
    assertThat(soon.path("status").asText()).isEqualTo("scheduled");
    assertThat(
            sql.query(
                """
                select step from maintenance_step join post on post.id = post_id
                where code = ? order by step
                """,
                row -> row.getString(1),
                other.id("soon")))
        .containsExactly("REMIND", "START");
  }

  @Test
  void subscribersComeOverInTheirStatesAndNobodyIsWrittenTo() {
    int before = FakeSmtp.received().size();
    String mark = other.id("mark");
    other
        .subscriber("active", "email", "a-" + mark + "@example.org", "active", "cart")
        .subscriber("asked", "email", "b-" + mark + "@example.org", "unconfirmed", null)
        .subscriber("bounced", "email", "c-" + mark + "@example.org", "quarantined", null)
        .subscriber("phone", "sms", "+12025550123", "active", null)
        .subscriber("hook", "webhook", "https://93.184.216.34/hook", "active", null)
        .subscriber("inside", "webhook", "https://10.0.0.1/hook", "active", null)
        .subscriber("chat", "slack", "x@example.org", "active", null)
        .subscriber("wrong", "email", "nobody", "active", null);
    JsonNode done = run(other);
    assertThat(Imports.items(site, done, "kind=SUBSCRIBER&action=SKIP").findValuesAsText("reason"))
        .containsExactly("address", "mode", "address");
    assertThat(
            sql.query(
                """
                select channel || ' ' || state from subscriber where page_id = ?
                order by external_id is null, channel, state
                """,
                row -> row.getString(1),
                site.pageId()))
        .containsExactlyInAnyOrder(
            "EMAIL ACTIVE", "EMAIL PENDING", "EMAIL QUARANTINED", "SMS ACTIVE", "WEBHOOK ACTIVE");
    assertThat(
            sql.query(
                """
                select component.code from subscriber
                join subscriber_component wanted on wanted.subscriber_id = subscriber.id
                join component on component.id = wanted.component_id
                where subscriber.page_id = ?
                """,
                row -> row.getString(1),
                site.pageId()))
        .containsExactly(other.id("cart"));
    JsonNode again = run(other);
    assertThat(count(again, "SUBSCRIBER", "CREATE")).isZero();
    assertThat(FakeSmtp.received()).hasSize(before);
  }

  @Test
  void nobodyIsToldOfTheHistory() {
    int before = FakeSmtp.received().size();
    run(other);
    assertThat(FakeSmtp.received()).hasSize(before);
  }

  @Test
  void importingTwiceChangesNothing() {
    run(other);
    List<String> before = everything();
    JsonNode again = run(other);
    assertThat(everything()).isEqualTo(before);
    for (JsonNode count : again.path("counts")) {
      assertThat(count.path("action").asText()).isEqualTo("SKIP");
    }
    assertThat(Imports.items(site, again, "kind=INCIDENT").findValuesAsText("reason"))
        .containsOnly("unchanged");
  }

  @Test
  void whatChangedThereSinceIsChangedHere() {
    run(other);
    for (JsonNode component : other.document().path("components")) {
      if (component.path("name").asText().equals("cart")) {
        ((ObjectNode) component).put("name", "basket");
      }
    }
    ((ObjectNode) other.document().at("/incidents/0")).put("name", "older");
    JsonNode again = run(other);
    assertThat(count(again, "COMPONENT", "CHANGE")).isEqualTo(1);
    assertThat(count(again, "INCIDENT", "CHANGE")).isEqualTo(1);
    assertThat(component("basket").path("code").asText()).isEqualTo(other.id("cart"));
    assertThat(
            sql.query(
                "select title ->> 'en' from post where code = ?",
                row -> row.getString(1),
                other.id("old")))
        .containsExactly("older");
  }

  @Test
  void whatPeopleContinuedHereIsLeftAlone() {
    run(other);
    String id =
        sql.query("select id from post where code = ?", row -> row.getString(1), other.id("now"))
            .get(0);
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + id + "/updates",
            Map.of("body", Map.of("en", "Our own words."))));
    ((ObjectNode) other.document().at("/incidents/1")).put("name", "changed there");
    JsonNode again = run(other);
    assertThat(Imports.items(site, again, "kind=INCIDENT").findValuesAsText("reason"))
        .contains("continued-here");
    assertThat(
            sql.query(
                "select title ->> 'en' from post where code = ?",
                row -> row.getString(1),
                other.id("now")))
        .containsExactly("now");
  }

  @Test
  void aComponentOfTheSameNameIsTakenForTheSame() {
    OtherPage small =
        new OtherPage()
            .component("checkout", 1, null, "operational")
            .incident("old", then, "checkout", "investigating", "resolved");
    JsonNode done = run(small);
    assertThat(Imports.items(site, done, "kind=COMPONENT").at("/0/reason").asText())
        .isEqualTo("same-name");
    assertThat(components()).hasSize(1);
    assertThat(
            sql.query(
                "select count(*) from component_status_change where component_id = ?",
                row -> row.getInt(1),
                site.componentId()))
        .containsExactly(2);
  }

  @Test
  void thePublicDocumentsOfAPageAreEnough() {
    try (FakeWebhookReceiver there = new FakeWebhookReceiver()) {
      ObjectNode document = other.document();
      there.answerWith(200, Map.of(), part(document, "components"));
      there.answerWith(200, Map.of(), part(document, "incidents"));
      there.answerWith(200, Map.of(), part(document, "scheduled_maintenances"));
      JsonNode run =
          Api.json(
              Api.post(
                  TestTokens.admin(),
                  Imports.path(site),
                  Map.of("origin", "PUBLIC_PAGE", "baseUrl", there.url("/").toString())));
      readAll();
      run = Imports.read(site, run);
      assertThat(run.path("state").asText()).isEqualTo("READY");
      assertThat(run.path("source").asText()).isEqualTo(other.id("page"));
      assertThat(count(run, "INCIDENT", "CREATE")).isEqualTo(2);
      assertThat(there.received())
          .extracting(each -> each.uri().getPath())
          .containsExactly(
              "/api/v2/components.json",
              "/api/v2/incidents.json",
              "/api/v2/scheduled-maintenances.json");
    }
  }

  @Test
  void theManageApiIsReadListByListAndTheKeyForgotten() {
    try (FakeStatuspage there = new FakeStatuspage(clock)) {
      there.state().component("Checkout");
      for (int i = 0; i < 130; i++) {
        there.state().incident("Number " + i, "resolved", "Over.");
      }
      JsonNode run = Api.json(Api.post(TestTokens.admin(), Imports.path(site), manage(there)));
      assertThat(run.path("state").asText()).isEqualTo("READING");
      readAll();
      run = Imports.read(site, run);
      assertThat(run.path("state").asText()).isEqualTo("READY");
      assertThat(count(run, "INCIDENT", "CREATE")).isEqualTo(130);
      assertThat(
              sql.query(
                  "select sealed_key from page_import where id = ?::uuid",
                  row -> row.getString(1),
                  run.path("id").asText()))
          .containsExactly((String) null);
    }
  }

  @Test
  void aKeyThatIsNotAcceptedEndsTheImport() {
    try (FakeStatuspage there = new FakeStatuspage(clock)) {
      there.answer(401, Map.of(), new byte[0]);
      JsonNode run = Api.json(Api.post(TestTokens.admin(), Imports.path(site), manage(there)));
      readAll();
      run = Imports.read(site, run);
      assertThat(run.path("state").asText()).isEqualTo("FAILED");
      assertThat(run.path("problem").asText()).isEqualTo("key");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|document",
        "42|document",
        "{}|document",
        "{\"components\":{}}|components",
        "{\"components\":[{}]}|components[0].id",
        "{\"components\":[{\"id\":\"../x\",\"name\":\"a\"}]}|components[0].id",
        "{\"components\":[{\"id\":\"a\",\"name\":7}]}|components[0].name",
        "{\"components\":[{\"id\":\"a\",\"name\":\"a\",\"status\":\"fine\"}]}|components[0].status",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"a\",\"status\":\"resolved\"}]}|incidents[0].created_at",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"a\",\"status\":\"odd\",\"created_at\":\"2026-01-01T00:00:00Z\"}]}|incidents[0].status",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"a\",\"status\":\"resolved\",\"incident_updates\":[{\"id\":\"b\",\"status\":\"resolved\",\"display_at\":\"9999-01-01T00:00:00Z\"}]}]}|incidents[0].incident_updates[0].display_at",
        "{\"subscribers\":[{\"id\":\"a\",\"mode\":\"email\"}]}|subscribers[0].email"
      })
  void aDocumentThatIsWrongIsRefusedWithThePlace(String document, String path) {
    var answer = Imports.upload(site, document);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.path("errors[0].field").toString()).isEqualTo("document");
    assertThat(answer.path("errors[0].rule").toString()).isEqualTo(path);
  }

  @Test
  void hostileJsonIsRefusedOrHarmless() {
    assertThat(Imports.upload(site, "[".repeat(100_000)).statusCode()).isEqualTo(422);
    assertThat(Imports.upload(site, "{\"components\":").statusCode()).isEqualTo(422);
    OtherPage hostile = new OtherPage().component("x", 1, null, "operational");
    ((ObjectNode) hostile.document().at("/components/0"))
        .put("name", "<script>alert(1)</script>\u0000{{constructor}}")
        .put("__proto__", "x")
        .put("huge", "x".repeat(100_000));
    run(hostile);
    assertThat(page("", "&lt;script&gt;alert(1)")).doesNotContain("<script>alert(1)");
  }

  @Test
  void onlyAdministratorsImport() {
    JsonNode run = Api.json(Imports.upload(site, other.json()));
    String path = Imports.path(site) + "/" + run.path("id").asText();
    for (String token : List.of(TestTokens.manager(), TestTokens.responder())) {
      assertThat(
              Api.post(token, Imports.path(site), Map.of("origin", "UPLOAD", "document", "{}"))
                  .statusCode())
          .isEqualTo(403);
      assertThat(Api.post(token, path + "/start", Map.of()).statusCode()).isEqualTo(403);
      assertThat(Api.delete(token, path).statusCode()).isEqualTo(403);
    }
    assertThat(Api.get(TestTokens.responder(), path).statusCode()).isEqualTo(403);
    assertThat(Api.delete(TestTokens.admin(), path).statusCode()).isEqualTo(204);
    assertThat(Api.get(TestTokens.manager(), path).statusCode()).isEqualTo(404);
  }

  private static Map<String, Object> manage(FakeStatuspage there) {
    return Map.of(
        "origin",
        "MANAGE_API",
        "baseUrl",
        there.url(),
        "externalId",
        FakeStatuspage.PAGE,
        "apiKey",
        FakeStatuspage.KEY);
  }

  private void readAll() {
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofSeconds(2));
      job.wake();
    }
  }

  private JsonNode run(OtherPage page) {
    JsonNode run = Api.json(Imports.upload(site, page.json()));
    Imports.start(site, run);
    job.wake();
    JsonNode done = Imports.read(site, run);
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(Imports.items(site, done, "action=FAIL")).isEmpty();
    return done;
  }

  private static String part(ObjectNode document, String list) {
    ObjectNode part = JSON.createObjectNode();
    part.set("page", document.get("page"));
    part.set(list, document.get(list));
    return part.toString();
  }

  private List<JsonNode> components() {
    return StreamSupport.stream(
            Api.json(
                    Api.get(
                        TestTokens.manager(), "/pages/" + site.pageId() + "/components?limit=200"))
                .path("items")
                .spliterator(),
            false)
        .toList();
  }

  private JsonNode component(String name) {
    return components().stream()
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A public document, as soon as it says this. */
  private String page(String path, String wanted) {
    return await(path)
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> given().get("/status/" + site.slug() + path).asString(),
            body -> body.contains(wanted));
  }

  private JsonNode document(String path, String wanted) {
    try {
      return JSON.readTree(page(path, wanted));
    } catch (JsonProcessingException e) {
      throw new AssertionError(path, e);
    }
  }

  private static JsonNode named(JsonNode list, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> everything() {
    return sql.query(
        """
        select row_to_json(post)::text from post where page_id = ?
        union all select row_to_json(c)::text from component c where page_id = ?
        union all select row_to_json(g)::text from component_group g where page_id = ?
        union all select row_to_json(m)::text from metric m where page_id = ?
        order by 1
        """,
        row -> row.getString(1),
        site.pageId(),
        site.pageId(),
        site.pageId(),
        site.pageId());
  }
}
