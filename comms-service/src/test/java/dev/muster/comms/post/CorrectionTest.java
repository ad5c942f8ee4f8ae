package dev.muster.comms.post;

import static dev.muster.comms.IncidentStory.publicly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said in public is corrected in the open. */
@QuarkusTest
class CorrectionTest {
  private static final Map<String, String> BETTER =
      Map.of("en", "Payments by card fail.", "ru", "Не проходят платежи картой.");

  @Inject MovableClock clock;
  @Inject Publishing publishing;
  @Inject FanOutRunner fanOuts;

  private Site site;
  private IncidentStory incident;
  private String lead;

  @BeforeEach
  void anIncidentInPublic() {
    clock.reset();
    site = Api.site("en", "ru");
    lead = "lead-" + UUID.randomUUID();
    UUID leadId = publishing.person(lead);
    clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    incident = new IncidentStory(clock, Severity.SEV1, site.serviceId()).communicationsLead(leadId);
    publishing.hear(incident.declared(publicly("Payments fail.", "Платежи не проходят.")));
    clock.advance(Duration.ofMinutes(5));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theNewWordsStandThereAndTheEarlierOnesBeside() {
    Response corrected = correct(TestTokens.manager(), Map.of("body", BETTER));

    JsonNode answer = Api.json(corrected);
    assertThat(answer.at("/body/en").asText()).isEqualTo("Payments by card fail.");
    assertThat(answer.path("correctedAt").asText()).isEqualTo(clock.instant().toString());
    assertThat(answer.at("/earlier/0/body/ru").asText()).isEqualTo("Платежи не проходят.");
    Api.awaitSummary(
        site,
        found ->
            found
                .at("/incidents/0/incident_updates/0/body")
                .asText()
                .equals("Payments by card fail."));
    JsonNode summary = Api.awaitSummary(site, found -> true);
    String moment = clock.instant().toString().substring(0, 19);
    assertThat(summary.at("/incidents/0/updated_at").asText()).isNotBlank();
    assertThat(instant(summary.at("/incidents/0/incident_updates/0/updated_at"))).isEqualTo(moment);
    assertThat(instant(summary.at("/incidents/0/updated_at"))).isEqualTo(moment);
    String html = given().get("/status/" + site.slug() + "/?lang=ru").asString();
    assertThat(html)
        .contains("<details", "Исправлено", "Не проходят платежи картой.", "Платежи не проходят.");
    String atom = given().get("/status/" + site.slug() + "/history.atom").asString();
    assertThat(atom).contains("Payments by card fail.", "<updated>" + moment);
  }

  @Test
  void aSecondCorrectionKeepsBoth() {
    correct(TestTokens.manager(), Map.of("body", BETTER));
    clock.advance(Duration.ofMinutes(1));
    correct(TestTokens.manager(), Map.of("body", Map.of("en", "<b>Third</b>", "ru", "Третье")));

    JsonNode update = Api.updates(post()).get(0);
    assertThat(update.path("earlier").findValuesAsText("en"))
        .containsExactly("Payments by card fail.", "Payments fail.");
    Awaitility.await()
        .until(
            () ->
                given()
                    .get("/status/" + site.slug() + "/?lang=en")
                    .asString()
                    .contains("&lt;b&gt;Third"));
  }

  @Test
  void subscribersHearOfItOnlyWhenAsked() {
    publishing.reader(site.pageId(), null);
    correct(TestTokens.manager(), Map.of("body", BETTER));
    assertThat(told()).isEmpty();
    Map<String, String> third = Map.of("en", "Third.", "ru", "Третье.");
    correct(TestTokens.manager(), Map.of("body", third, "deliver", true));
    assertThat(told()).hasSize(1).allMatch(subject -> subject.contains("Correction"));
    JsonNode updates = Api.updates(post());
    assertThat(updates).hasSize(1);
    assertThat(updates.at("/0/number").asInt()).isEqualTo(1);
  }

  @Test
  void theSpeakerMayAndOthersMayNot() {
    Map<String, Object> body = Map.of("body", BETTER);
    assertThat(correct(TestTokens.responder(), body).statusCode()).isEqualTo(403);
    assertThat(correct(TestTokens.stakeholder(), body).statusCode()).isEqualTo(403);
    assertThat(correct(TestTokens.withRoles(lead, "responder"), body).statusCode()).isEqualTo(200);
    JsonNode audit = Api.json(Api.get(TestTokens.admin(), "/audit?limit=20"));
    assertThat(audit.toString()).contains("post.correct").contains(post().path("id").asText());
  }

  @Test
  void badCorrectionsAreRefusedByName() {
    Response same =
        correct(
            TestTokens.manager(),
            Map.of("body", Map.of("en", "Payments fail.", "ru", "Платежи не проходят.")));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.jsonPath().getString("errors[0].field")).isEqualTo("body");
    Response host =
        correct(
            TestTokens.manager(),
            Map.of(
                "body",
                Map.of("en", "db-3 is down.", "ru", "Не работает."),
                "acknowledged",
                List.of()));
    assertThat(host.statusCode()).isEqualTo(409);
    assertThat(host.jsonPath().getList("errors.rule", String.class))
        .containsExactly("INTERNAL_NAME");
    String unknown = "/posts/" + post().path("id").asText() + "/updates/" + UUID.randomUUID();
    assertThat(
            Api.post(TestTokens.manager(), unknown + "/correction", Map.of("body", BETTER))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsNotPublicYetIsNotCorrected() {
    var quiet = new IncidentStory(clock, Severity.SEV3, site.serviceId());
    publishing.hear(quiet.declared());
    JsonNode draft = Api.findPost(site.pageId(), quiet.id());
    String path =
        "/posts/"
            + draft.path("id").asText()
            + "/updates/"
            + Api.updates(draft).at("/0/id").asText()
            + "/correction";
    assertThat(Api.post(TestTokens.manager(), path, Map.of("body", BETTER)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatIsOverCanBeCorrected() {
    publishing.hear(incident.moves(IncidentState.RESOLVED));
    assertThat(correct(TestTokens.manager(), Map.of("body", BETTER)).statusCode()).isEqualTo(200);
    assertThat(post().path("status").asText()).isEqualTo("RESOLVED");
  }

  private Response correct(String token, Map<String, ?> request) {
    JsonNode post = post();
    return Api.post(
        token,
        "/posts/"
            + post.path("id").asText()
            + "/updates/"
            + Api.updates(post).at("/0/id").asText()
            + "/correction",
        request);
  }

  private JsonNode post() {
    return Api.findPost(site.pageId(), incident.id());
  }

  /** Subjects of what was written after the reader came. */
  private List<String> told() {
    fanOuts.run();
    return Api.json(Api.get(TestTokens.manager(), "/messages?limit=200&pageId=" + site.pageId()))
        .findValuesAsText("subject");
  }

  private static String instant(JsonNode time) {
    return OffsetDateTime.parse(time.asText()).toInstant().toString().substring(0, 19);
  }
}
