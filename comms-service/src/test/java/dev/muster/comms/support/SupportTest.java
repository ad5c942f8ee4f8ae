package dev.muster.comms.support;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AUD-04, RUL-06 and TPL-20: support knows what to say from the first minute. */
@QuarkusTest
class SupportTest {
  @Inject InstantSource time;

  private final String desk = "desk-" + UUID.randomUUID() + "@example.org";
  private Site site;
  private IncidentStory incident;

  @BeforeEach
  void aSupportDeskThatReadsRussian() {
    site = Api.site("en", "ru");
    ObjectNode policy =
        Api.json(Api.get(TestTokens.stakeholder(), "/policy")).path("policy").deepCopy();
    policy
        .putArray("support")
        .addObject()
        .put("channel", "EMAIL")
        .put("address", desk)
        .put("language", "ru");
    Api.json(Api.put(TestTokens.admin(), "/policy", policy.toString()));
    incident = new IncidentStory(time, Severity.SEV1, site.serviceId());
  }

  @AfterEach
  void thePolicyGoesBack() {
    Api.shippedPolicy();
  }

  @Test
  void supportHearsOfTheBeginningEachChangeAndTheEnd() {
    tell(incident.declared());
    ReceivedMail first = mail("Обнаружен");
    assertThat(first.subject()).startsWith("[P1] ");
    assertThat(first.text()).contains("Checkout").contains("/support?incident=" + incident.id());
    tell(incident.moves(IncidentState.IDENTIFIED));
    mail("Причина найдена");
    tell(incident.moves(IncidentState.RESOLVED));
    mail("Решён");
    assertThat(FakeSmtp.receivedBy(desk)).hasSize(3);
  }

  @Test
  void thePageHasTalkingPointsAndAnAnswerInBothLanguages() {
    tell(incident.declared());
    JsonNode brief = awaitBrief(each -> true);
    assertThat(brief.at("/words/en/talkingPoints").asText())
        .contains(incident.reference())
        .contains("Checkout")
        .contains("One in five payments is declined.")
        .contains("escalate to your manager");
    assertThat(brief.at("/words/ru/answer").asText()).contains("Checkout").contains("Спасибо");
    assertThat(brief.at("/words/en/answer").asText())
        .doesNotContain("db-3")
        .doesNotContain(incident.reference());

    tell(incident.moves(IncidentState.RESOLVED));
    JsonNode over = awaitBrief(each -> !each.path("open").asBoolean());
    assertThat(over.at("/words/en/answer").asText()).contains("is resolved since");
    assertThat(over.path("revision").asInt()).isGreaterThan(1);
    JsonNode closed = Api.json(Api.get(TestTokens.stakeholder(), "/support/briefs?open=false"));
    assertThat(closed.findValuesAsText("incidentId")).contains(incident.id().toString());
  }

  @Test
  void whatBecomesRestrictedIsForgottenAndADrillIsNeverTold() {
    tell(incident.declared());
    awaitBrief(each -> true);
    tell(incident.restricted(true).roleChanged());
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(incident) == 404);

    var drill = new IncidentStory(time, Severity.SEV1, site.serviceId()).drill();
    tell(drill.declared());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + drill.id()))
                    .path("items")
                    .isEmpty());
    assertThat(status(drill)).isEqualTo(404);
    assertThat(FakeSmtp.receivedBy(desk))
        .noneMatch(each -> each.text().contains(drill.reference()));
  }

  @Test
  void aTemplateIsSeenWithWhatIsKnownOfTheIncidentAndNamesWhatIsNot() {
    tell(incident.declared());
    awaitBrief(each -> true);
    JsonNode preview =
        preview(
            "internal.notification",
            "{\"incidentId\":\"" + incident.id() + "\",\"values\":{\"known\":\"Pool is full\"}}");

    assertThat(preview.path("problems")).isEmpty();
    assertThat(preview.path("subject").asText()).startsWith("[P1] ").endsWith("Detected");
    assertThat(preview.path("body").asText())
        .contains("Pool is full")
        .contains("One in five payments is declined.");
    assertThat(preview.path("missing").toString())
        .contains("action", "documentUrl")
        .doesNotContain("known");
    assertThat(preview.path("html").asText()).startsWith("<!doctype html>");
    assertThat(preview.path("slack").asText()).contains("|Join the war room>");
    assertThat(preview.at("/teams/type").asText()).isEqualTo("message");
    assertThat(preview.at("/sms/encoding").asText()).isEqualTo("UCS2");
    assertThat(preview.at("/sms/segments").size()).isBetween(1, 4);
  }

  @Test
  void whatIsWrongWithATemplateIsNamedByItsPlace() {
    JsonNode preview = preview("post.title", "{\"body\":\"ok\\n{{components}} {{secret}}\"}");
    assertThat(preview.at("/problems/0/line").asInt()).isEqualTo(2);
    assertThat(preview.at("/problems/0/column").asInt()).isEqualTo(16);
    assertThat(preview.at("/problems/0/variable").asText()).isEqualTo("secret");
    assertThat(preview.path("body").isNull()).isTrue();
  }

  @Test
  void nobodySeesATemplateWithARestrictedIncident() {
    tell(incident.restricted(true).declared());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + incident.id()))
                    .path("items")
                    .isEmpty());
    assertThat(
            Api.post(
                    TestTokens.admin(),
                    "/templates/room.declared/en/preview",
                    "{\"incidentId\":\"" + incident.id() + "\"}")
                .statusCode())
        .isEqualTo(409);
  }

  private static JsonNode preview(String key, String request) {
    return Api.json(Api.post(TestTokens.responder(), "/templates/" + key + "/en/preview", request));
  }

  private ReceivedMail mail(String state) {
    return FakeSmtp.awaitMail(each -> each.isTo(desk) && each.subject().endsWith("– " + state));
  }

  private static int status(IncidentStory incident) {
    return Api.get(TestTokens.stakeholder(), "/support/briefs/" + incident.id()).statusCode();
  }

  private JsonNode awaitBrief(Predicate<JsonNode> wanted) {
    return Awaitility.await("brief")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                status(incident) == 200
                    ? Api.json(
                        Api.get(TestTokens.stakeholder(), "/support/briefs/" + incident.id()))
                    : null,
            brief -> brief != null && wanted.test(brief));
  }
}
