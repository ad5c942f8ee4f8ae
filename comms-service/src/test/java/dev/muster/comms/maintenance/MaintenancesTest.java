package dev.muster.comms.maintenance;

import static dev.muster.comms.maintenance.PlannedWork.plan;
import static dev.muster.comms.maintenance.PlannedWork.read;
import static dev.muster.comms.maintenance.PlannedWork.updates;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers plan work, change it and say how it goes. */
@QuarkusTest
class MaintenancesTest {
  @Inject MovableClock clock;

  private Site site;
  private Instant starts;
  private Instant ends;

  @BeforeEach
  void aWindowTomorrow() {
    site = Api.site("en", "ru");
    starts = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
    ends = starts.plus(Duration.ofHours(2));
  }

  @Test
  void plansThatMakeNoSenseAreRefusedByFieldAndRule() {
    refused(starts, starts, Map.of(), "scheduledUntil", "afterStart");
    refused(starts.minus(Duration.ofDays(2)), ends, Map.of(), "scheduledFor", "future");
    refused(starts, ends, Map.of("backfilled", true), "scheduledUntil", "past");
    refused(
        starts, ends, Map.of("componentIds", List.of(UUID.randomUUID())), "componentIds", "onPage");
    refused(starts, ends, Map.of("body", Map.of("de", "Wartung")), "body", null);
    Site english = Api.site("en");
    Response language =
        Api.post(
            TestTokens.manager(),
            "/maintenances",
            PlannedWork.request(
                english,
                starts,
                ends,
                Map.of("componentIds", List.of(), "body", Map.of("en", "We upgrade it."))));
    assertThat(language.jsonPath().getString("errors[0].field")).isEqualTo("title");
  }

  @Test
  void whatIsOddIsNamedBeforeItIsSaidAndStandsOnlyWhenItWasSeen() {
    Map<String, Object> odd =
        Map.of(
            "title",
            Map.of("en", "Move of db-3", "ru", "Переезд базы"),
            "body",
            Map.of("en", "We restart node-1.internal."));
    JsonNode found =
        Api.json(
            Api.post(
                TestTokens.manager(),
                "/maintenances/checks",
                PlannedWork.request(site, starts, ends, odd)));
    assertThat(found.findValuesAsText("code"))
        .containsExactlyInAnyOrder("INTERNAL_NAME", "INTERNAL_NAME", "UNTRANSLATED");
    assertThat(found.findValuesAsText("field")).containsExactly("title", "body", "body");

    Map<String, Object> unseen = new HashMap<>(odd);
    unseen.put("acknowledged", List.of("UNTRANSLATED"));
    Response refused = post(unseen);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.rule", String.class))
        .containsOnly("INTERNAL_NAME");
    unseen.put("publish", false);
    JsonNode draft = Api.json(post(unseen));
    assertThat(Api.json(Api.get(TestTokens.manager(), PlannedWork.path(draft) + "/checks")).size())
        .isEqualTo(3);
    assertThat(PlannedWork.post(draft, "publish", Map.of("acknowledged", List.of())).statusCode())
        .isEqualTo(409);
    Api.json(
        PlannedWork.post(
            draft, "publish", Map.of("acknowledged", List.of("UNTRANSLATED", "INTERNAL_NAME"))));
    assertThat(
            Api.post(
                    TestTokens.responder(),
                    "/maintenances/checks",
                    PlannedWork.request(site, starts, ends, odd))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void wordsOfAnUpdateAreCheckedToo() {
    JsonNode work = plan(site, starts, ends, Map.of());
    Map<String, Object> odd =
        Map.of(
            "body",
            Map.of("en", "10.0.0.7 is slow.", "ru", "Сервер медленный."),
            "acknowledged",
            List.of());
    assertThat(Api.json(PlannedWork.post(work, "checks", odd)).findValuesAsText("code"))
        .containsExactly("INTERNAL_NAME");
    assertThat(PlannedWork.post(work, "updates", odd).statusCode()).isEqualTo(409);
    assertThat(PlannedWork.post(work, "cancel", odd).statusCode()).isEqualTo(409);
    assertThat(updates(work)).hasSize(1);
    Map<String, Object> seen = new HashMap<>(odd);
    seen.put("acknowledged", List.of("INTERNAL_NAME"));
    Api.json(PlannedWork.post(work, "updates", seen));
    assertThat(updates(work)).hasSize(2);
  }

  @Test
  void moreThanFiveHundredComponentsAreTooMany() {
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(501).toList();

    Response answer = post(Map.of("componentIds", many));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("componentIds");
    assertThat(answer.jsonPath().getString("errors[0].rule")).isEqualTo("size");
  }

  @Test
  void onlyManagersPlanWork() {
    JsonNode work = plan(site, starts, ends, Map.of());
    Map<String, Object> request = PlannedWork.request(site, starts, ends, Map.of());
    String path = PlannedWork.path(work);
    for (String token : List.of(TestTokens.responder(), TestTokens.stakeholder())) {
      assertThat(Api.post(token, "/maintenances", request).statusCode()).isEqualTo(403);
      assertThat(Api.put(token, path, changes(Map.of())).statusCode()).isEqualTo(403);
      assertThat(Api.delete(token, path).statusCode()).isEqualTo(403);
      assertThat(Api.post(token, path + "/updates", words()).statusCode()).isEqualTo(403);
      for (String move : List.of("publish", "start", "complete", "cancel")) {
        assertThat(Api.post(token, path + "/" + move, Map.of()).statusCode()).isEqualTo(403);
      }
      assertThat(Api.get(token, path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDraftIsSeenByNobodyUntilItIsPublished() {
    JsonNode draft = plan(site, starts, ends, Map.of("publish", false));
    Api.json(PlannedWork.post(draft, "updates", words()));
    Api.json(
        Api.put(
            TestTokens.manager(),
            PlannedWork.path(draft),
            changes(Map.of("title", Map.of("en", "Better title")))));
    assertThat(read(draft).path("stage").asText()).isEqualTo("DRAFT");
    assertThat(updates(draft)).hasSize(1);

    Api.json(PlannedWork.post(draft, "publish", Map.of("deliver", false)));

    JsonNode summary =
        Api.awaitSummary(site, found -> !found.path("scheduled_maintenances").isEmpty());
    assertThat(summary.at("/scheduled_maintenances/0/name").asText()).isEqualTo("Better title");
    assertThat(summary.at("/scheduled_maintenances/0/incident_updates/0/body").asText())
        .isEqualTo("More words");
    assertThat(summary.path("incidents")).isEmpty();
    assertThat(Api.delete(TestTokens.manager(), PlannedWork.path(draft)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aDraftCanBeTakenAway() {
    JsonNode draft = plan(site, starts, ends, Map.of("publish", false));

    assertThat(Api.delete(TestTokens.manager(), PlannedWork.path(draft)).statusCode())
        .isEqualTo(204);

    assertThat(Api.get(TestTokens.manager(), PlannedWork.path(draft)).statusCode()).isEqualTo(404);
  }

  @Test
  void workOfTheFarPastGoesIntoTheHistoryWithoutANotice() {
    Instant then = starts.minus(Duration.ofDays(40));
    JsonNode work = plan(site, then, then.plus(Duration.ofHours(1)), Map.of("backfilled", true));

    assertThat(work.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(work.path("begunAt").asText()).isEqualTo(then.toString());
    assertThat(updates(work).at("/0/deliver").asBoolean()).isFalse();
    JsonNode all = documents("scheduled-maintenances");
    assertThat(all.at("/scheduled_maintenances/0/status").asText()).isEqualTo("completed");
    assertThat(
            Api.json(Api.get(TestTokens.manager(), "/components/" + site.componentId()))
                .path("status")
                .asText())
        .isEqualTo("OPERATIONAL");
  }

  @Test
  void theLifecycleIsKept() {
    JsonNode work = plan(site, starts, ends, Map.of());
    assertThat(PlannedWork.post(work, "complete", Map.of()).statusCode()).isEqualTo(409);
    Response foreign =
        PlannedWork.post(
            work, "updates", Map.of("status", "RESOLVED", "body", Map.of("en", "Over")));
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.jsonPath().getString("errors[0].field")).isEqualTo("status");

    Api.json(PlannedWork.post(work, "start", Map.of()));
    assertThat(PlannedWork.post(work, "cancel", Map.of()).statusCode()).isEqualTo(409);
    assertThat(
            Api.put(
                    TestTokens.manager(),
                    PlannedWork.path(work),
                    changes(Map.of("scheduledFor", starts.plusSeconds(60).toString())))
                .jsonPath()
                .getString("code"))
        .isEqualTo("maintenance.begun");
    Api.json(PlannedWork.post(work, "complete", Map.of()));
    assertThat(PlannedWork.post(work, "start", Map.of()).statusCode()).isEqualTo(409);
    assertThat(
            Api.put(TestTokens.manager(), PlannedWork.path(work), changes(Map.of()))
                .jsonPath()
                .getString("code"))
        .isEqualTo("maintenance.over");
    Api.json(PlannedWork.post(work, "updates", words()));
    assertThat(read(work).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void aChangeCanBeSaidInPublic() {
    JsonNode work = plan(site, starts, ends, Map.of());

    Api.json(
        Api.put(
            TestTokens.manager(),
            PlannedWork.path(work),
            changes(
                Map.of(
                    "scheduledUntil", ends.plusSeconds(3600).toString(),
                    "body", Map.of("en", "It takes an hour longer.")))));

    JsonNode summary =
        Api.awaitSummary(
            site, found -> found.at("/scheduled_maintenances/0/incident_updates").size() == 2);
    assertThat(Instant.parse(read(work).path("scheduledUntil").asText()))
        .isEqualTo(ends.plusSeconds(3600));
    assertThat(summary.at("/scheduled_maintenances/0/incident_updates/0/body").asText())
        .isEqualTo("It takes an hour longer.");
  }

  @Test
  void componentsAreAddedToAndTakenOutOfWorkThatGoesOn() {
    UUID other =
        UUID.fromString(
            Api.component(site.pageId(), "Search", UUID.randomUUID()).path("id").asText());
    JsonNode work = plan(site, starts, ends, Map.of());
    Api.json(PlannedWork.post(work, "start", Map.of()));

    Api.json(
        Api.put(
            TestTokens.manager(),
            PlannedWork.path(work),
            changes(Map.of("componentIds", List.of(other)))));

    assertThat(status(site.componentId())).isEqualTo("OPERATIONAL");
    assertThat(status(other)).isEqualTo("UNDER_MAINTENANCE");
  }

  @Test
  void onlyWhoReadTheLatestChangesIt() {
    JsonNode work = plan(site, starts, ends, Map.of());
    Response read = Api.get(TestTokens.manager(), PlannedWork.path(work));
    Api.json(PlannedWork.post(work, "updates", words()));

    int stale =
        given()
            .auth()
            .oauth2(TestTokens.manager())
            .header("If-Match", read.header("ETag"))
            .contentType("application/json")
            .body(Map.of())
            .post("/api/comms/v1" + PlannedWork.path(work) + "/cancel")
            .statusCode();

    assertThat(stale).isEqualTo(412);
  }

  @Test
  void theListIsReadStepByStepAndByTime() {
    List<String> planned = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Duration later = Duration.ofDays(i);
      planned.add(plan(site, starts.plus(later), ends.plus(later), Map.of()).path("id").asText());
    }
    String page = "/maintenances?pageId=" + site.pageId();
    JsonNode first = list(page + "&limit=2");
    JsonNode second = list(page + "&limit=2&cursor=" + first.path("next").asText());
    assertThat(ids(first)).containsExactly(planned.get(2), planned.get(1));
    assertThat(ids(second)).containsExactly(planned.get(0));
    assertThat(second.path("next").isNull()).isTrue();

    String day =
        "&from=" + starts.plus(Duration.ofHours(1)) + "&until=" + starts.plus(Duration.ofDays(1));
    assertThat(ids(list(page + day))).containsExactly(planned.get(0));
    assertThat(list(page + "&open=false").path("items")).isEmpty();
    assertThat(list(page + "&status=SCHEDULED&stage=PUBLISHED").path("items")).hasSize(3);
  }

  @Test
  void plannedWorkIsNotAmongThePostsAboutIncidents() {
    JsonNode work = plan(site, starts, ends, Map.of());

    JsonNode incidents = list("/posts?pageId=" + site.pageId());
    JsonNode planned = list("/posts?kind=MAINTENANCE&pageId=" + site.pageId());

    assertThat(incidents.path("items")).isEmpty();
    assertThat(planned.at("/items/0/id").asText()).isEqualTo(work.path("id").asText());
    Response answer =
        Api.post(TestTokens.manager(), "/posts/" + work.path("id").asText() + "/updates", words());
    assertThat(answer.jsonPath().getString("code")).isEqualTo("post.planned");
  }

  @Test
  void everyMoveIsInTheAudit() {
    JsonNode work = plan(site, starts, ends, Map.of());
    Api.json(PlannedWork.post(work, "cancel", Map.of()));

    String audit = Api.json(Api.get(TestTokens.admin(), "/audit?limit=200")).toString();

    assertThat(audit)
        .contains(work.path("id").asText())
        .contains("maintenance.plan")
        .contains("maintenance.cancel");
  }

  private void refused(
      Instant from, Instant until, Map<String, Object> more, String field, String rule) {
    Response answer =
        Api.post(
            TestTokens.manager(), "/maintenances", PlannedWork.request(site, from, until, more));
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
    assertThat(answer.jsonPath().getString("errors[0].field")).startsWith(field);
    if (rule != null) {
      assertThat(answer.jsonPath().getString("errors[0].rule")).isEqualTo(rule);
    }
  }

  private Response post(Map<String, Object> more) {
    return Api.post(
        TestTokens.manager(), "/maintenances", PlannedWork.request(site, starts, ends, more));
  }

  private Map<String, Object> changes(Map<String, Object> more) {
    Map<String, Object> request = PlannedWork.request(site, starts, ends, Map.of());
    request.remove("pageId");
    request.remove("body");
    request.putAll(more);
    return request;
  }

  private static Map<String, Object> words() {
    return Map.of("body", Map.of("en", "More words"));
  }

  private static JsonNode list(String path) {
    return Api.json(Api.get(TestTokens.stakeholder(), path));
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.path("items").forEach(each -> ids.add(each.path("id").asText()));
    return ids;
  }

  private JsonNode documents(String name) {
    Api.awaitSummary(site, found -> true);
    return Awaitility.await()
        .until(
            () -> Api.json(given().get("/status/" + site.slug() + "/api/v2/" + name + ".json")),
            found -> !found.path("scheduled_maintenances").isEmpty());
  }

  private static String status(UUID component) {
    return Api.json(Api.get(TestTokens.stakeholder(), "/components/" + component))
        .path("status")
        .asText();
  }
}
