package dev.muster.comms.post;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManualPostsTest {
  @Inject InstantSource time;
  @Inject Catalog catalog;

  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @Test
  void aManagerWritesAPostWithoutAnIncident() {
    JsonNode post =
        Api.json(
            write(
                TestTokens.manager(),
                Map.of("components", Map.of(site.componentId(), "PARTIAL_OUTAGE"))));

    assertThat(post.path("stage").asText()).isEqualTo("PUBLISHED");
    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("partial_outage");
    assertThat(summary.at("/incidents/0/impact").asText()).isEqualTo("major");
  }

  @Test
  void aDraftByHandIsEditedAndThenPublished() {
    JsonNode post = Api.json(write(TestTokens.manager(), Map.of("publish", false)));
    String id = post.path("id").asText();
    Api.json(
        Api.post(
            TestTokens.manager(), "/posts/" + id + "/updates", body("Better words", "IDENTIFIED")));
    assertThat(Api.awaitSummary(site, found -> true).path("incidents")).isEmpty();

    Api.json(Api.post(TestTokens.manager(), "/posts/" + id + "/publish", Map.of()));

    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/incidents/0/incident_updates")).hasSize(1);
    assertThat(summary.at("/incidents/0/incident_updates/0/body").asText())
        .isEqualTo("Better words");
    assertThat(Api.post(TestTokens.manager(), "/posts/" + id + "/publish", Map.of()).statusCode())
        .isEqualTo(409);
  }

  @Test
  void onlyTheCommanderAndTheCommunicationsLeadSpeakForTheirIncident() {
    UUID lead = person("speaker-" + site.slug());
    var incident =
        new IncidentStory(time, Severity.SEV1, site.serviceId()).communicationsLead(lead);
    tell(incident.declared());
    JsonNode post =
        Api.awaitPost(
            site.pageId(), incident.id(), each -> each.path("stage").asText().equals("PUBLISHED"));
    String path = "/posts/" + post.path("id").asText() + "/updates";

    String speaker = TestTokens.withRoles("speaker-" + site.slug(), "responder");
    assertThat(Api.post(speaker, path, body("From the lead", null)).statusCode()).isEqualTo(200);
    assertThat(Api.post(TestTokens.responder(), path, body("Not me", null)).statusCode())
        .isEqualTo(403);
    assertThat(Api.post(TestTokens.stakeholder(), path, body("Nor me", null)).statusCode())
        .isEqualTo(403);
    assertThat(write(speaker, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void aDiscardedDraftStopsTheCustomersClock() {
    var incident = new IncidentStory(time, Severity.SEV3, site.serviceId());
    tell(incident.declared());
    JsonNode draft = Api.awaitPost(site.pageId(), incident.id(), post -> true);

    Api.json(
        Api.post(
            TestTokens.manager(), "/posts/" + draft.path("id").asText() + "/discard", Map.of()));
    tell(incident.moves(IncidentState.IDENTIFIED));
    tell(incident.commander(UUID.randomUUID()).roleChanged());

    JsonNode clocks =
        Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + incident.id()));
    for (JsonNode clock : clocks.path("items")) {
      assertThat(clock.path("state").asText())
          .isEqualTo(clock.path("audience").asText().equals("PUBLIC") ? "STOPPED" : "RUNNING");
    }
  }

  @Test
  void foreignComponentsLanguagesAndPastPromisesAreRefusedByName() {
    Response component =
        write(TestTokens.manager(), Map.of("components", Map.of(UUID.randomUUID(), "OPERATIONAL")));
    assertThat(component.statusCode()).isEqualTo(422);
    assertThat(component.jsonPath().getString("errors[0].field")).isEqualTo("components");

    Response promise = write(TestTokens.manager(), Map.of("nextUpdateAt", "2020-01-01T00:00:00Z"));
    assertThat(promise.statusCode()).isEqualTo(422);
    assertThat(promise.jsonPath().getString("code")).isEqualTo("post.promise-in-past");

    Site english = Api.site("en");
    Response language =
        Api.post(
            TestTokens.manager(),
            "/posts",
            Map.of(
                "pageId", english.pageId(),
                "title", Map.of("ru", "Заголовок"),
                "body", Map.of("en", "Body")));
    assertThat(language.statusCode()).isEqualTo(422);
  }

  @Test
  void whatTheChecksFindMustBeAcknowledgedByWhoLooksAtThem() {
    var incident =
        new IncidentStory(time, Severity.SEV1, site.serviceId()).customers("Initech GmbH");
    tell(incident.declared());
    JsonNode post = Api.awaitPost(site.pageId(), incident.id(), each -> true);
    String path = "/posts/" + post.path("id").asText();
    Map<String, Object> words =
        Map.of("body", Map.of("en", "db-3 is down for initech gmbh"), "acknowledged", List.of());

    JsonNode findings = Api.json(Api.post(TestTokens.manager(), path + "/checks", words));
    assertThat(findings.findValuesAsText("code"))
        .containsExactlyInAnyOrder("INTERNAL_NAME", "PRIVATE_NAME", "UNTRANSLATED");
    assertThat(findings.findValuesAsText("ru")).allMatch(text -> !text.isBlank());

    Response refused = Api.post(TestTokens.manager(), path + "/updates", words);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("post.unacknowledged");
    assertThat(refused.jsonPath().getList("errors.rule", String.class))
        .contains("INTERNAL_NAME", "PRIVATE_NAME", "UNTRANSLATED");

    Map<String, Object> seen = new HashMap<>(words);
    seen.put("acknowledged", List.of("INTERNAL_NAME", "PRIVATE_NAME", "UNTRANSLATED"));
    assertThat(Api.post(TestTokens.manager(), path + "/updates", seen).statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPostAndADraftAreCheckedBeforeTheyGoOut() {
    Map<String, Object> request = new HashMap<>();
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Title", "ru", "Заголовок"));
    request.put("body", Map.of("en", "Body", "ru", "Текст"));
    JsonNode findings = Api.json(Api.post(TestTokens.manager(), "/posts/checks", request));
    assertThat(findings.findValuesAsText("code"))
        .containsExactlyInAnyOrder("ALL_GREEN", "NO_NEXT_UPDATE");

    request.put("acknowledged", List.of());
    assertThat(Api.post(TestTokens.manager(), "/posts", request).statusCode()).isEqualTo(409);
    request.put("publish", false);
    String id = Api.json(Api.post(TestTokens.manager(), "/posts", request)).path("id").asText();
    assertThat(
            Api.json(Api.get(TestTokens.manager(), "/posts/" + id + "/checks"))
                .findValuesAsText("code"))
        .containsExactlyInAnyOrder("ALL_GREEN", "NO_NEXT_UPDATE");
    Map<String, Object> unseen = Map.of("acknowledged", List.of("ALL_GREEN"));
    String publish = "/posts/" + id + "/publish";
    assertThat(Api.post(TestTokens.manager(), publish, unseen).statusCode()).isEqualTo(409);
    Map<String, Object> seen = Map.of("acknowledged", List.of("ALL_GREEN", "NO_NEXT_UPDATE"));
    assertThat(Api.post(TestTokens.manager(), publish, seen).statusCode()).isEqualTo(200);
    assertThat(Api.post(TestTokens.stakeholder(), "/posts/checks", request).statusCode())
        .isEqualTo(403);
  }

  @Test
  void titleAndImpactCanBeChangedOnlyByWhoReadTheLatest() {
    Response written = write(TestTokens.manager(), Map.of());
    String id = written.jsonPath().getString("id");
    Map<String, Object> change = Map.of("title", Map.of("en", "New title"), "impact", "MINOR");

    assertThat(Api.put(TestTokens.manager(), "/posts/" + id, change).statusCode()).isEqualTo(200);
    Api.awaitSummary(site, found -> found.at("/incidents/0/name").asText().equals("New title"));
    int stale =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(TestTokens.manager())
            .header("If-Match", written.header("ETag"))
            .contentType("application/json")
            .body(change)
            .put("/api/comms/v1/posts/" + id)
            .statusCode();
    assertThat(stale).isEqualTo(412);
  }

  @Test
  void theVersionInTheAnswerIsTheOneToNameNext() {
    Response draft = write(TestTokens.manager(), Map.of("publish", false));
    int changed =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(TestTokens.manager())
            .header("If-Match", draft.header("ETag"))
            .contentType("application/json")
            .body(body("Better words", null))
            .post("/api/comms/v1/posts/" + draft.jsonPath().getString("id") + "/updates")
            .statusCode();
    assertThat(changed).isEqualTo(200);
  }

  private UUID person(String subject) {
    UUID id = UUID.randomUUID();
    TestEvents.publish(
        new PersonChanged(
            id, 1, time.instant(), "Lead", "lead@example.org", "en", "UTC", subject, null, true));
    Awaitility.await().until(() -> catalog.person(id).isPresent());
    return id;
  }

  private Response write(String token, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Title", "ru", "Заголовок"));
    request.put("body", Map.of("en", "Body"));
    return Api.post(token, "/posts", request);
  }

  private static Map<String, Object> body(String english, String status) {
    Map<String, Object> request = new HashMap<>();
    request.put("body", Map.of("en", english));
    if (status != null) {
      request.put("status", status);
    }
    return request;
  }
}
