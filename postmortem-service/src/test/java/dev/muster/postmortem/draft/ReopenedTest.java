package dev.muster.postmortem.draft;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a post-mortem whose incident goes on after all, or turns out to be another. */
@QuarkusTest
class ReopenedTest {
  @Inject Cast cast;
  @Inject MovableClock clock;

  private Cast.Actor owner;

  @BeforeEach
  void people() {
    clock.stop();
    owner = cast.person("Olga", "responder");
  }

  @AfterEach
  void time() {
    clock.reset();
  }

  @Test
  void nobodyIsChasedWhileTheIncidentIsOpenAgainAndAllMovesWhenItIsResolved() {
    IncidentStory story = resolved();
    UUID id = Api.postmortemOf(story.id);
    String meeting = ROOT + "/postmortems/" + id + "/meeting";
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      story.ended(null, null).becomes(IncidentState.INVESTIGATING);
      awaitView(id, "incidentReopenedAt", true);

      clock.advance(Duration.ofDays(30));
      UUID other = Api.postmortemOf(resolved().id);
      clock.advance(Duration.ofDays(3));
      probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(other));
      assertThat(probe.events(PostmortemReviewDue.class))
          .noneMatch(event -> event.postmortemId().equals(id));
      assertThat(probe.events(PostmortemOverdue.class))
          .noneMatch(event -> event.postmortemId().equals(id));
      assertThat(Api.postmortem(id, owner.token()).getBoolean("late")).isFalse();

      Instant again = clock.instant();
      story.ended(again, null).resolve();
      ReviewMeetingCalled moved =
          probe.await(
              ReviewMeetingCalled.class,
              event -> event.postmortemId().equals(id) && event.revision() == 1);
      assertThat(moved.cancelled()).isFalse();
      as(owner.token())
          .get(meeting)
          .then()
          .body("revision", equalTo(1))
          .body("reason", equalTo("The incident was opened again and is resolved only now."));
      JsonPath view = Api.postmortem(id, owner.token());
      assertThat(Instant.parse(view.getString("reviewDueAt")))
          .isEqualTo(again.plus(Duration.ofHours(48)));
      assertThat(Instant.parse(view.getString("publishDueAt")))
          .isAfter(again.plus(Duration.ofDays(4)));
      assertThat(Instant.parse(as(owner.token()).get(meeting).jsonPath().getString("startsAt")))
          .isAfter(again);

      clock.advance(Duration.ofDays(3));
      probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(id));
    }
  }

  @Test
  void aMeetingWhoseTimePeopleChoseStays() {
    IncidentStory story = resolved();
    UUID id = Api.postmortemOf(story.id);
    String chosen = clock.instant().plus(Duration.ofHours(40)).toString();
    String meeting = ROOT + "/postmortems/" + id + "/meeting";
    as(owner.token()).body(Map.of("startsAt", chosen)).patch(meeting).then().statusCode(200);

    story.ended(null, null).becomes(IncidentState.INVESTIGATING);
    awaitView(id, "incidentReopenedAt", true);
    Instant before = Instant.parse(view(id).getString("reviewDueAt"));
    story.ended(clock.instant().plusSeconds(60), null).resolve();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Instant.parse(view(id).getString("reviewDueAt")).isAfter(before));
    as(owner.token()).get(meeting).then().body("startsAt", equalTo(chosen));
  }

  @Test
  void aPublishedOneSaysThatItsIncidentWentOnUntilItIsPublishedAgain() {
    IncidentStory story = resolved();
    UUID id = Api.postmortemOf(story.id);
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    publish(id);
    String due = view(id).getString("publishDueAt");

    story.ended(null, null).becomes(IncidentState.INVESTIGATING);
    awaitView(id, "incidentReopenedAt", true);
    story.ended(clock.instant().plusSeconds(60), null).resolve();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> view(id).getString("incident.state").equals("RESOLVED"));
    as(owner.token())
        .get(ROOT + "/postmortems/" + id)
        .then()
        .body("status", equalTo("PUBLISHED"))
        .body("publishDueAt", equalTo(due))
        .body("incidentReopenedAt", notNullValue());

    as(TestTokens.manager())
        .body(Map.of("to", "IN_REVIEW"))
        .post(ROOT + "/postmortems/" + id + "/status")
        .then()
        .statusCode(200);
    publish(id);
    as(owner.token())
        .get(ROOT + "/postmortems/" + id)
        .then()
        .body("incidentReopenedAt", nullValue());
  }

  @Test
  void aDraftFollowsTheTemplateOfWhatTheIncidentTurnsOutToBe() {
    IncidentStory story = resolved();
    UUID id = Api.postmortemOf(story.id);
    assertThat(view(id).getInt("approval.needed")).isEqualTo(1);
    Api.write(id, "glossary", "Words.", TestTokens.responder()).statusCode(200);

    story.restricted().becomes(Severity.SEV2);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> view(id).getString("templateKey").equals("security"));
    JsonPath view = view(id);
    assertThat(view.getInt("approval.needed")).isEqualTo(2);
    assertThat(view.getString("sections.find { it.key == 'glossary' }.markdown"))
        .isEqualTo("Words.");
  }

  @Test
  void whatIsPublishedKeepsItsTemplate() {
    IncidentStory story = resolved();
    UUID id = Api.postmortemOf(story.id);
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    publish(id);

    story.restricted().becomes(Severity.SEV2);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> view(id).getString("incident.severity").equals("SEV2"));
    assertThat(view(id).getString("templateKey")).isEqualTo("default");
  }

  private IncidentStory resolved() {
    return new IncidentStory(UUID.randomUUID())
        .commander(owner.id())
        .milestonesFrom(clock.instant().minusSeconds(5), 1, 2, 3, 4, 5)
        .declare()
        .resolve();
  }

  private JsonPath view(UUID id) {
    return Api.postmortem(id, owner.token());
  }

  private void awaitView(UUID id, String path, boolean there) {
    await().atMost(Duration.ofSeconds(20)).until(() -> (view(id).get(path) != null) == there);
  }

  private static void publish(UUID id) {
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed for good"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);
  }
}
