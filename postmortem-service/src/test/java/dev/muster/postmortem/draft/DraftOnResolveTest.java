package dev.muster.postmortem.draft;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftOnResolveTest {
  @Inject Cast cast;

  @Test
  void aResolvedSev1GetsADraftThatTellsWhatIsKnown() {
    Cast.Actor ann = cast.person("Ann Commander", "responder");
    Cast.Actor sam = cast.person("Sam Scribe", "responder");
    IncidentStory story =
        new IncidentStory(cast.team("Payments"))
            .commander(ann.id())
            .service(cast.service("Checkout"))
            .rootCause("The pool was too small.")
            .milestones(75, 180, 600, 1500, 1980);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      story
          .declare()
          .alert("5xx above 5 %")
          .takesRole("scribe", sam.id())
          .entry(TimelineEntry.Kind.ACTION, "rolled back to v2.4", false)
          .resolve();

      UUID id = Api.postmortemOf(story.id);
      JsonPath postmortem = Api.postmortem(id, ann.token());

      assertThat(postmortem.getString("status")).isEqualTo("DRAFT");
      assertThat(postmortem.getString("title")).isEqualTo("Checkout is down");
      assertThat(postmortem.getString("owner.name")).isEqualTo("Ann Commander");
      assertThat(postmortem.getString("scribe.name")).isEqualTo("Sam Scribe");
      assertThat(postmortem.getString("reviewDueAt")).isEqualTo("2026-03-26T15:05:00Z");
      assertThat(postmortem.getString("publishDueAt")).isEqualTo("2026-03-31T15:05:00Z");
      assertThat(postmortem.getList("sections.key"))
          .containsExactly(
              "summary",
              "people",
              "impact",
              "timeline",
              "detection",
              "response",
              "communications",
              "hypotheses",
              "decisions",
              "immediate-cause",
              "root-cause",
              "contributing-factors",
              "went-well",
              "went-wrong",
              "luck",
              "lessons",
              "prevention",
              "runbooks",
              "metrics",
              "follow-up",
              "related",
              "links",
              "glossary",
              "attendees");
      assertThat(Api.section(id, "summary")).contains("SEV1", "33 min", "Checkout answers 503");
      assertThat(Api.section(id, "impact")).contains("Services: Checkout", "1,200", "eu-west");
      assertThat(Api.section(id, "timeline")).contains("rolled back to v2.4");
      assertThat(Api.section(id, "detection"))
          .contains("Alert at 2026-03-24 14:33:15: [5xx above 5 %]", "/alerts/", "1 min 15 s");
      assertThat(Api.section(id, "people"))
          .contains("Incident commander: Ann Commander", "Scribe: Sam Scribe");
      assertThat(Api.section(id, "root-cause")).isEqualTo("The pool was too small.");
      assertThat(postmortem.getInt("incident.figures.timeToResolveSeconds")).isEqualTo(1905);
      PostmortemDrafted drafted =
          probe.await(PostmortemDrafted.class, event -> event.incidentId().equals(story.id));
      EventSchemas.validate(drafted);
      assertThat(drafted.postmortemId()).isEqualTo(id);
      assertThat(drafted.ownerId()).isEqualTo(ann.id());
      assertThat(drafted.dueAt()).isEqualTo("2026-03-31T15:05:00Z");
    }
  }

  @Test
  void theSameEventsTwiceDraftOnce() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5);
    IncidentStory marker = new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      story.declare().entry(TimelineEntry.Kind.ACTION, "once", false).resolve();
      UUID id = Api.postmortemOf(story.id);

      story.again();
      story.againAsNew();
      story.entry(TimelineEntry.Kind.ACTION, "and then", false);
      marker.declare().resolve();
      Api.postmortemOf(marker.id);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Api.section(id, "timeline").contains("and then"));
      probe.await(PostmortemDrafted.class, event -> event.incidentId().equals(marker.id));
      assertThat(probe.events(PostmortemDrafted.class))
          .filteredOn(event -> event.incidentId().equals(story.id))
          .hasSize(1);
      assertThat(Api.section(id, "timeline").split("once", -1)).hasSize(2);
    }
  }

  @Test
  void aSev3IsOfferedAndDraftedOnRequestOnce() {
    Cast.Actor responder = cast.person("Rob", "responder");
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .severity(Severity.SEV3)
            .milestones(1, 2, 3, 4, 5)
            .declare()
            .resolve();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as(responder.token())
                    .get(ROOT + "/postmortems/offers?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.incidentId", hasItem(story.id.toString())));

    as(responder.token())
        .body(Map.of("incidentId", story.id))
        .post(ROOT + "/postmortems")
        .then()
        .statusCode(201)
        .body("reference", equalTo(story.reference()));

    as(responder.token())
        .body(Map.of("incidentId", story.id))
        .post(ROOT + "/postmortems")
        .then()
        .statusCode(409)
        .body("code", equalTo("postmortem.exists"));
    as(responder.token())
        .get(ROOT + "/postmortems/offers?limit=200")
        .then()
        .body("items.incidentId", not(hasItem(story.id.toString())));
  }

  @Test
  void anIncidentThatIsNotResolvedGetsNone() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).milestones(1, 2, null, null, null).declare();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as(TestTokens.responder())
                    .body(Map.of("incidentId", story.id))
                    .post(ROOT + "/postmortems")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("postmortem.incident-not-resolved")));
  }

  @Test
  void raisingTheSeverityAfterTheResolutionMakesAPostmortemMandatory() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .severity(Severity.SEV4)
            .milestones(1, 2, 3, 4, 5)
            .declare()
            .resolve()
            .becomes(Severity.SEV2);

    JsonPath postmortem = Api.postmortem(Api.postmortemOf(story.id), TestTokens.admin());

    assertThat(postmortem.getList("incident.severities.severity", String.class))
        .isEqualTo(List.of("SEV4", "SEV2"));
  }

  @Test
  void whatAPersonWroteIsNotOverwrittenByLaterEvents() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5).declare().resolve();
    UUID id = Api.postmortemOf(story.id);
    Api.write(id, "summary", "In our own words.", TestTokens.responder()).statusCode(200);

    story.entry(TimelineEntry.Kind.OBSERVATION, "late observation", false);
    story.becomes(IncidentState.CLOSED);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.section(id, "timeline").contains("late observation"));
    assertThat(Api.section(id, "summary")).isEqualTo("In our own words.");
  }

  @Test
  void theDraftSpeaksTheCommandersLanguage() {
    Cast.Actor olga = cast.personOf(null, "Ольга", "ru", "Europe/Moscow", "responder");
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .commander(olga.id())
            .milestones(75, 180, 600, 1500, 1980)
            .declare()
            .resolve();

    UUID id = Api.postmortemOf(story.id);
    assertThat(Api.section(id, "people")).contains("Командир инцидента: Ольга");
    assertThat(Api.section(id, "response")).contains("Всего: 33 мин");
  }

  @Test
  void thatOfARestrictedIncidentIsForThoseOnlyWhoTookPart() {
    Cast.Actor ann = cast.person("Ann", "responder");
    Cast.Actor other = cast.person("Other", "manager");
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .restricted()
            .commander(ann.id())
            .milestones(1, 2, 3, 4, 5);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      story.declare().resolve();
      UUID id = Api.postmortemOf(story.id);

      as(other.token())
          .get(ROOT + "/postmortems?incidentId=" + story.id)
          .then()
          .statusCode(200)
          .body("items", empty());
      as(ann.token())
          .get(ROOT + "/postmortems?incidentId=" + story.id)
          .then()
          .statusCode(200)
          .body("items[0].title", equalTo("Checkout is down"))
          .body("items[0].restricted", equalTo(true));
      as(other.token())
          .get(ROOT + "/postmortems/" + id)
          .then()
          .statusCode(403)
          .body("code", equalTo("postmortem.restricted"));
      for (String view : List.of("/timeline", "/preview", "/export.md")) {
        as(other.token()).get(ROOT + "/postmortems/" + id + view).then().statusCode(403);
      }
      assertThat(Api.postmortem(id, ann.token()).getString("title")).isEqualTo("Checkout is down");
      assertThat(
              probe
                  .await(PostmortemDrafted.class, event -> event.incidentId().equals(story.id))
                  .title())
          .isEqualTo(story.reference());
    }
  }
}
