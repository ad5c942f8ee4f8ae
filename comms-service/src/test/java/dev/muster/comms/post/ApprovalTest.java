package dev.muster.comms.post;

import static dev.muster.comms.IncidentStory.publicly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that needs a yes becomes public without one, and somebody is always asked. */
@QuarkusTest
class ApprovalTest {
  @Inject MovableClock clock;
  @Inject Publishing publishing;

  private Site site;
  private IncidentStory incident;
  private String lead;
  private UUID leadId;

  @BeforeEach
  void anIncidentThatSomebodySpeaksFor() {
    clock.reset();
    site = Api.site("en", "ru");
    lead = "lead-" + UUID.randomUUID();
    leadId = publishing.person(lead);
    clock.stop();
    publishing.policy("APPROVAL", "APPROVAL", "APPROVAL", Map.of());
    incident = new IncidentStory(clock, Severity.SEV1, site.serviceId()).communicationsLead(leadId);
  }

  @AfterEach
  void asItShips() {
    clock.reset();
    Api.shippedPolicy();
  }

  @Test
  void theCommunicationsLeadIsAskedAndSaysYes() {
    try (TopicProbe said = TopicProbe.on(Topics.COMMUNICATIONS)) {
      publishing.hear(incident.declared(publicly("Payments fail.", "Платежи не проходят.")));
      JsonNode waiting = Publishing.waiting(incident.id());
      assertThat(waiting.path("mode").asText()).isEqualTo("APPROVAL");
      assertThat(waiting.at("/body/ru").asText()).isEqualTo("Платежи не проходят.");
      assertThat(waiting.at("/components/" + site.componentId()).asText())
          .isEqualTo("MAJOR_OUTAGE");
      assertThat(waiting.at("/asked/0").asText()).isEqualTo(leadId.toString());
      ReceivedMail mail = FakeSmtp.awaitMailTo(lead + "@example.org");
      assertThat(mail.subject()).contains(incident.reference(), "may this become public?");
      assertThat(mail.text())
          .contains("Payments fail.", "Proposed by Ada", waiting.path("id").asText());
      assertThat(post().path("stage").asText()).isEqualTo("DRAFT");
      assertThat(post().at("/pending/mode").asText()).isEqualTo("APPROVAL");

      Response yes = Api.post(token(lead), Publishing.path(waiting) + "/approve", Map.of());

      assertThat(Api.json(yes).path("state").asText()).isEqualTo("OUT");
      assertThat(Api.json(yes).at("/decidedBy/id").asText()).isEqualTo(leadId.toString());
      assertThat(post().path("stage").asText()).isEqualTo("PUBLISHED");
      assertThat(post().path("pending").isNull()).isTrue();
      assertThat(Api.updates(post()).at("/0/affected/0/newStatus").asText())
          .isEqualTo("MAJOR_OUTAGE");
      PostPublished event =
          said.await(PostPublished.class, each -> each.incidentId().equals(incident.id()));
      assertThat(event.sequence()).isEqualTo(1);
    }
  }

  @Test
  void newerFactsTakeThePlaceOfWhatWaits() {
    publishing.hear(incident.declared());
    approve(Publishing.waiting(incident.id()));
    publishing.hear(incident.moves(IncidentState.IDENTIFIED, publicly("Found.", "Нашли.")));
    JsonNode found = Publishing.waiting(incident.id());
    assertThat(componentStatus()).isEqualTo("MAJOR_OUTAGE");

    publishing.hear(incident.moves(IncidentState.MONITORING));
    JsonNode watched = Publishing.waiting(incident.id());

    assertThat(state(found)).isEqualTo("REPLACED");
    assertThat(watched.path("status").asText()).isEqualTo("MONITORING");
    assertThat(watched.path("dueAt").asText()).isEqualTo(found.path("dueAt").asText());
    assertThat(
            Api.post(TestTokens.manager(), Publishing.path(found) + "/approve", Map.of())
                .statusCode())
        .isEqualTo(409);
    approve(watched);
    assertThat(Api.updates(post()).findValuesAsText("status"))
        .containsExactly("MONITORING", "INVESTIGATING");
    assertThat(componentStatus()).isEqualTo("DEGRADED_PERFORMANCE");
  }

  @Test
  void anotherSeverityKeepsTheWordsThatWait() {
    publishing.hear(incident.declared());
    approve(Publishing.waiting(incident.id()));
    publishing.hear(incident.moves(IncidentState.IDENTIFIED, publicly("Found.", "Нашли.")));

    publishing.hear(incident.rated(Severity.SEV2));

    JsonNode waiting = Publishing.waiting(incident.id());
    assertThat(waiting.at("/body/en").asText()).isEqualTo("Found.");
    assertThat(waiting.path("status").asText()).isEqualTo("IDENTIFIED");
    assertThat(waiting.at("/components/" + site.componentId()).asText())
        .isEqualTo("PARTIAL_OUTAGE");
    assertThat(Api.updates(post())).hasSize(1);
  }

  @Test
  void whereNobodyAnswersTheStandInAndThenTheManagersAreAskedButNothingGoesOut() {
    String deputy = "deputy-" + UUID.randomUUID();
    UUID deputyId = publishing.person(deputy);
    publishing.hear(incident.role("deputy", deputyId).declared());
    JsonNode waiting = Publishing.waiting(incident.id());
    assertThat(approveAs(deputy, waiting).statusCode()).isEqualTo(403);

    publishing.pass(Duration.ofMinutes(5));

    ReceivedMail mail = FakeSmtp.awaitMailTo(deputy + "@example.org");
    assertThat(mail.text()).contains("you stand in for them");
    assertThat(Publishing.waiting(incident.id()).path("asked")).hasSize(2);
    publishing.pass(Duration.ofMinutes(5));
    assertThat(Publishing.waiting(incident.id()).path("dueAt").isNull()).isTrue();
    publishing.pass(Duration.ofDays(2));
    assertThat(post().path("stage").asText()).isEqualTo("DRAFT");
    assertThat(approveAs(deputy, waiting).statusCode()).isEqualTo(200);
    assertThat(post().path("stage").asText()).isEqualTo("PUBLISHED");
  }

  @Test
  void whoTakesOverTheSpeakingIsAskedAsWell() {
    publishing.hear(incident.declared());
    String other = "other-" + UUID.randomUUID();
    UUID otherId = publishing.person(other);

    publishing.hear(incident.communicationsLead(otherId).roleChanged());

    JsonNode waiting = Publishing.waiting(incident.id());
    assertThat(waiting.path("asked")).hasSize(2);
    FakeSmtp.awaitMailTo(other + "@example.org");
    assertThat(approveAs(other, waiting).statusCode()).isEqualTo(200);
  }

  @Test
  void theApproverMayChooseOtherWords() {
    publishing.hear(incident.declared(publicly("db-3 is down.", "db-3 упала.")));
    JsonNode waiting = Publishing.waiting(incident.id());
    String path = Publishing.path(waiting) + "/approve";
    Response found = Api.post(token(lead), path, Map.of("acknowledged", List.of()));
    assertThat(found.statusCode()).isEqualTo(409);
    assertThat(found.jsonPath().getString("code")).isEqualTo("post.unacknowledged");

    Map<String, Object> better =
        Map.of(
            "body",
            Map.of("en", "Payments fail.", "ru", "Платежи не проходят."),
            "acknowledged",
            List.of());
    assertThat(Api.post(token(lead), path, better).statusCode()).isEqualTo(200);

    JsonNode update = Api.updates(post()).get(0);
    assertThat(update.at("/body/en").asText()).isEqualTo("Payments fail.");
    assertThat(update.at("/author/id").asText()).isEqualTo(leadId.toString());
    assertThat(update.path("wordsFrom").asText()).isEqualTo("PERSON");
  }

  @Test
  void aRefusalSaysWhyAndTheDraftStays() {
    String author = "author-" + UUID.randomUUID();
    UUID authorId = publishing.person(author);
    publishing.hear(incident.commander(authorId).declared());
    Response edited =
        Api.post(
            token(author),
            "/posts/" + post().path("id").asText() + "/updates",
            Map.of("body", Map.of("en", "It is all our fault.")));
    assertThat(edited.statusCode()).isEqualTo(200);
    JsonNode waiting = Publishing.waiting(incident.id());
    String path = Publishing.path(waiting) + "/stop";
    Response why = Api.post(token(lead), path, Map.of());
    assertThat(why.statusCode()).isEqualTo(422);
    assertThat(why.jsonPath().getString("errors[0].field")).isEqualTo("reason");

    Api.json(Api.post(token(lead), path, Map.of("reason", "Too early to say")));

    assertThat(state(waiting)).isEqualTo("STOPPED");
    assertThat(FakeSmtp.awaitMailTo(author + "@example.org").text()).contains("Too early to say");
    assertThat(post().path("stage").asText()).isEqualTo("DRAFT");
    publishing.hear(incident.roleChanged());
    assertThat(Publishing.waiting(incident.id()).isMissingNode()).isTrue();
    publishing.hear(incident.moves(IncidentState.IDENTIFIED));
    assertThat(Publishing.waiting(incident.id()).path("status").asText()).isEqualTo("IDENTIFIED");
  }

  @Test
  void whereThePolicyWantsFourEyesNobodyApprovesTheirOwnWords() {
    publishing.policy("AT_ONCE", "APPROVAL", "APPROVAL", Map.of("fourEyes", true));
    publishing.hear(incident.declared());
    JsonNode said =
        Api.json(
            Api.post(
                token(lead),
                "/posts/" + post().path("id").asText() + "/updates",
                Map.of("status", "IDENTIFIED", "body", Map.of("en", "Found it."))));
    assertThat(said.at("/pending/mode").asText()).isEqualTo("APPROVAL");
    assertThat(said.path("status").asText()).isEqualTo("INVESTIGATING");
    JsonNode waiting = Publishing.waiting(incident.id());

    Response own = approveAs(lead, waiting);
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.jsonPath().getString("code"))
        .isIn("publication.own-words", "publication.not-asked");
    approve(waiting);

    assertThat(post().path("status").asText()).isEqualTo("IDENTIFIED");
  }

  @Test
  void onlyWhoWasAskedAndManagersDecide() {
    publishing.hear(incident.declared());
    JsonNode waiting = Publishing.waiting(incident.id());
    for (String path : List.of("/approve", "/stop")) {
      for (String token : List.of(TestTokens.responder(), TestTokens.stakeholder())) {
        assertThat(Api.post(token, Publishing.path(waiting) + path, Map.of()).statusCode())
            .isEqualTo(403);
      }
    }
    assertThat(
            Api.post(
                    TestTokens.responder(),
                    "/posts/" + post().path("id").asText() + "/publish",
                    Map.of())
                .statusCode())
        .isEqualTo(403);
    assertThat(post().path("stage").asText()).isEqualTo("DRAFT");
  }

  @Test
  void ofAYesAndANoAtOnceOneWins() {
    publishing.hear(incident.declared());
    JsonNode waiting = Publishing.waiting(incident.id());
    List<CompletableFuture<Integer>> answers =
        Stream.of("/approve", "/stop", "/approve", "/stop")
            .map(
                path ->
                    CompletableFuture.supplyAsync(
                        () -> decide(Publishing.path(waiting) + path, waiting).statusCode()))
            .toList();

    List<Integer> codes = answers.stream().map(CompletableFuture::join).toList();

    assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
    assertThat(codes).filteredOn(code -> code == 409 || code == 412).hasSize(3);
    String state = state(waiting);
    assertThat(post().path("stage").asText())
        .isEqualTo(state.equals("OUT") ? "PUBLISHED" : "DRAFT");
  }

  @Test
  void whatBecomesRestrictedWhileItWaitsIsNeverSaid() {
    publishing.hear(incident.declared());
    JsonNode waiting = Publishing.waiting(incident.id());

    publishing.hear(incident.restricted(true).roleChanged());

    assertThat(state(waiting)).isEqualTo("STOPPED");
    assertThat(approveAs(lead, waiting).statusCode()).isEqualTo(409);
    assertThat(post().path("stage").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aMoreSevereIncidentThatNeedsNoYesTakesTheWordsAlong() {
    publishing.hear(incident.declared(publicly("Payments fail.", "Платежи не проходят.")));
    Api.shippedPolicy();

    publishing.hear(incident.roleChanged());

    assertThat(post().path("stage").asText()).isEqualTo("PUBLISHED");
    assertThat(Api.updates(post()).at("/0/body/en").asText()).isEqualTo("Payments fail.");
    assertThat(Publishing.waiting(incident.id()).isMissingNode()).isTrue();
  }

  @Test
  void theCustomersClockGoesOnWhileNobodySaysYes() {
    publishing.hear(incident.declared());

    JsonNode clocks =
        Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + incident.id()));

    assertThat(clocks.path("items"))
        .anyMatch(
            each ->
                each.path("audience").asText().equals("PUBLIC")
                    && each.path("state").asText().equals("RUNNING"));
  }

  private Response decide(String path, JsonNode waiting) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.manager())
        .header("If-Match", "\"" + waiting.path("version").asLong() + "\"")
        .contentType("application/json")
        .body(path.endsWith("stop") ? Map.of("reason", "no") : Map.of())
        .post("/api/comms/v1" + path);
  }

  private Response approveAs(String subject, JsonNode waiting) {
    return Api.post(token(subject), Publishing.path(waiting) + "/approve", Map.of());
  }

  private static void approve(JsonNode waiting) {
    Api.json(Api.post(TestTokens.manager(), Publishing.path(waiting) + "/approve", Map.of()));
  }

  private static String state(JsonNode publication) {
    return Api.json(Api.get(TestTokens.stakeholder(), Publishing.path(publication)))
        .path("state")
        .asText();
  }

  private JsonNode post() {
    return Api.findPost(site.pageId(), incident.id());
  }

  private String componentStatus() {
    return Api.json(Api.get(TestTokens.stakeholder(), "/components/" + site.componentId()))
        .path("status")
        .asText();
  }

  private static String token(String subject) {
    return TestTokens.withRoles(subject, "responder");
  }
}
