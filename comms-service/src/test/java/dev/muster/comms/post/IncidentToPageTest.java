package dev.muster.comms.post;

import static dev.muster.comms.IncidentStory.publicly;
import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.Words;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PUB-01 to PUB-08: from an incident to the status page. */
@QuarkusTest
class IncidentToPageTest {
  @Inject InstantSource time;

  private Site site;
  private IncidentStory incident;

  @BeforeEach
  void aPageWithACheckout() {
    site = Api.site("en", "ru");
    incident = new IncidentStory(time, Severity.SEV1, site.serviceId());
  }

  @Test
  void aSev1IsPublicAtOnceInOurOwnWords() {
    try (TopicProbe said = TopicProbe.on(Topics.COMMUNICATIONS)) {
      tell(incident.declared());

      JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
      assertThat(summary.at("/incidents/0/status").asText()).isEqualTo("investigating");
      assertThat(summary.at("/incidents/0/name").asText()).isEqualTo("Problems with Checkout");
      assertThat(summary.at("/incidents/0/impact").asText()).isEqualTo("critical");
      assertThat(summary.toString()).doesNotContain("db-3").doesNotContain("Internal");
      assertThat(summary.at("/components/0/status").asText()).isEqualTo("major_outage");
      assertThat(summary.at("/status/indicator").asText()).isEqualTo("critical");
      JsonNode affected = summary.at("/incidents/0/incident_updates/0/affected_components/0");
      assertThat(affected.path("old_status").asText()).isEqualTo("operational");
      assertThat(affected.path("new_status").asText()).isEqualTo("major_outage");

      PostPublished event =
          said.await(PostPublished.class, each -> each.incidentId().equals(incident.id()));
      assertThat(event.pageId()).isEqualTo(site.pageId());
      assertThat(event.status()).isEqualTo("investigating");
      assertThat(event.body()).containsKeys("en", "ru");
      assertThat(event.nextUpdateAt()).isNotNull();
      assertThat(event.sequence()).isEqualTo(1);
    }
  }

  @Test
  void theDecisionNamesItsRuleAndVersion() {
    tell(incident.declared());

    JsonNode post = awaitPublished();
    assertThat(post.at("/decidedBy/kind").asText()).isEqualTo("RULE");
    assertThat(post.at("/decidedBy/name").asText()).startsWith("comms.policy v");
    assertThat(Api.updates(post).at("/0/template").asText()).isEqualTo("post.investigating");
  }

  @Test
  void theRespondersWordsGoOutInBothLanguages() {
    tell(incident.declared(publicly("Payments fail.", "Платежи не проходят.")));

    JsonNode update = Api.updates(awaitPublished()).get(0);
    assertThat(update.at("/body/en").asText()).isEqualTo("Payments fail.");
    assertThat(update.at("/body/ru").asText()).isEqualTo("Платежи не проходят.");
    assertThat(update.path("wordsFrom").asText()).isEqualTo("EVENT");
    assertThat(update.at("/author/name").asText()).isEqualTo("Ada");
  }

  @Test
  void thePublicLifecycleFollowsTheIncidentToItsEnd() {
    tell(incident.declared());
    tell(incident.moves(IncidentState.ACKNOWLEDGED));
    tell(incident.moves(IncidentState.IDENTIFIED, publicly("Found it.", "Нашли.")));
    tell(incident.moves(IncidentState.MITIGATING));
    tell(incident.moves(IncidentState.MONITORING));
    tell(incident.moves(IncidentState.RESOLVED));

    JsonNode post = awaitStatus("RESOLVED");
    List<String> said = new ArrayList<>();
    Api.updates(post).forEach(update -> said.add(update.path("status").asText()));
    assertThat(said).containsExactly("RESOLVED", "MONITORING", "IDENTIFIED", "INVESTIGATING");
    assertThat(Api.updates(post).at("/0/body/en").asText()).contains("help@example.org");
    Api.awaitSummary(
        site,
        found ->
            found.path("incidents").isEmpty()
                && found.at("/components/0/status").asText().equals("operational"));
    assertThat(post.path("impact").asText()).isEqualTo("CRITICAL");
    assertThat(post.path("nextUpdateAt").isNull()).isTrue();
  }

  @Test
  void theSameEventTwiceIsSaidOnce() {
    var declared = incident.declared();
    UUID eventId = UUID.randomUUID();
    TestEvents.publish(eventId, declared);
    TestEvents.publish(eventId, declared);
    var marker = new IncidentStory(time, Severity.SEV2, site.serviceId());
    tell(marker.declared());
    Api.awaitPost(site.pageId(), marker.id(), post -> true);

    tell(incident.moves(IncidentState.IDENTIFIED));

    JsonNode post = awaitStatus("IDENTIFIED");
    assertThat(Api.updates(post)).hasSize(2);
  }

  @Test
  void anInternalUpdateSaysNothingInPublic() {
    tell(incident.declared());
    tell(incident.says(new Words(null, "We suspect db-3"), null));
    tell(incident.says(publicly("Still on it.", "Работаем."), null));

    JsonNode post =
        Api.awaitPost(site.pageId(), incident.id(), each -> each.path("updateCount").asInt() == 2);
    assertThat(Api.updates(post).toString()).doesNotContain("db-3");
  }

  @Test
  void aSev3WaitsAsADraftForAPerson() {
    incident = new IncidentStory(time, Severity.SEV3, site.serviceId());
    tell(incident.declared());
    JsonNode draft = awaitStage("DRAFT");
    assertThat(Api.awaitSummary(site, found -> true).path("incidents")).isEmpty();

    Api.json(
        Api.post(
            TestTokens.manager(), "/posts/" + draft.path("id").asText() + "/publish", Map.of()));

    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("degraded_performance");
  }

  @Test
  void aDraftGoesOutWhenItsIncidentGetsWorse() {
    incident = new IncidentStory(time, Severity.SEV3, site.serviceId());
    tell(incident.declared());
    awaitStage("DRAFT");

    tell(incident.rated(Severity.SEV1));

    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("major_outage");
  }

  @Test
  void aDraftWhoseIncidentEndsIsNeverSeen() {
    incident = new IncidentStory(time, Severity.SEV3, site.serviceId());
    tell(incident.declared());
    awaitStage("DRAFT");

    tell(incident.moves(IncidentState.CANCELLED));

    awaitStage("WITHDRAWN");
    assertThat(Api.awaitSummary(site, found -> true).path("incidents")).isEmpty();
  }

  @Test
  void aNewSeverityIsExplainedBecauseTheComponentsChange() {
    tell(incident.declared());
    tell(incident.rated(Severity.SEV2));

    JsonNode post =
        Api.awaitPost(site.pageId(), incident.id(), each -> each.path("updateCount").asInt() == 2);
    JsonNode update = Api.updates(post).get(0);
    assertThat(update.path("template").asText()).isEqualTo("post.impact");
    assertThat(update.at("/affected/0/newStatus").asText()).isEqualTo("PARTIAL_OUTAGE");
    assertThat(post.path("impact").asText()).isEqualTo("CRITICAL");
  }

  @Test
  void drillsAndRestrictedIncidentsNeverReachAPage() {
    var drill = new IncidentStory(time, Severity.SEV1, site.serviceId()).drill();
    var secret = new IncidentStory(time, Severity.SEV1, site.serviceId()).restricted(true);
    tell(drill.declared(publicly("Exercise", "Учения")));
    tell(secret.declared(publicly("Breach", "Утечка")));
    tell(secret.moves(IncidentState.RESOLVED, publicly("Breach over", "Утечка")));
    tell(incident.declared());
    awaitPublished();
    TestEvents.publish(incident.moves(IncidentState.RESOLVED));
    awaitStatus("RESOLVED");

    assertThat(Api.findPost(site.pageId(), drill.id())).isNull();
    assertThat(Api.findPost(site.pageId(), secret.id())).isNull();
    assertThat(writeAbout(drill.id()).statusCode()).isEqualTo(409);
  }

  @Test
  void whatBecomesRestrictedIsNotFollowedAnyMore() {
    tell(incident.declared());
    awaitPublished();
    incident.restricted(true);
    tell(incident.moves(IncidentState.IDENTIFIED, publicly("Breach", "Утечка")));
    var marker = new IncidentStory(time, Severity.SEV1, site.serviceId());
    tell(marker.declared());
    Api.awaitPost(site.pageId(), marker.id(), post -> true);

    incident.restricted(false);
    tell(incident.moves(IncidentState.MONITORING));

    JsonNode post = awaitStatus("MONITORING");
    assertThat(Api.updates(post).toString()).doesNotContain("Breach");
  }

  @Test
  void theEndOfOneIncidentDoesNotHideAnother() {
    var other = new IncidentStory(time, Severity.SEV2, site.serviceId());
    tell(incident.declared());
    tell(other.declared());
    Api.awaitSummary(site, found -> found.path("incidents").size() == 2);

    tell(incident.moves(IncidentState.RESOLVED));

    JsonNode summary = Api.awaitSummary(site, found -> found.path("incidents").size() == 1);
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("partial_outage");
  }

  @Test
  void anIncidentThatComesBackIsOpenAgain() {
    tell(incident.declared());
    tell(incident.moves(IncidentState.RESOLVED));
    awaitStatus("RESOLVED");

    tell(incident.moves(IncidentState.INVESTIGATING));

    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/incidents/0/resolved_at").isNull()).isTrue();
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("major_outage");
  }

  @Test
  void whereAPersonSpokeARoleChangeSaysNothing() {
    tell(incident.declared());
    JsonNode post = awaitPublished();
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + post.path("id").asText() + "/updates",
            Map.of("status", "MONITORING", "body", Map.of("en", "We think it is over."))));

    tell(incident.commander(UUID.randomUUID()).roleChanged());
    tell(incident.moves(IncidentState.RESOLVED));

    post = awaitStatus("RESOLVED");
    assertThat(post.path("updateCount").asInt()).isEqualTo(3);
  }

  private Response writeAbout(UUID incidentId) {
    return Api.post(
        TestTokens.manager(),
        "/posts",
        Map.of(
            "pageId", site.pageId(),
            "incidentId", incidentId,
            "title", Map.of("en", "Title"),
            "body", Map.of("en", "Body")));
  }

  private JsonNode awaitPublished() {
    return awaitStage("PUBLISHED");
  }

  private JsonNode awaitStage(String stage) {
    return Api.awaitPost(
        site.pageId(), incident.id(), post -> post.path("stage").asText().equals(stage));
  }

  private JsonNode awaitStatus(String status) {
    return Api.awaitPost(
        site.pageId(), incident.id(), post -> post.path("status").asText().equals(status));
  }
}
