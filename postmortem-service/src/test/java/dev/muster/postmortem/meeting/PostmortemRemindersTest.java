package dev.muster.postmortem.meeting;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemOverdue.Step;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PMT-01, PMT-02: deadlines are chased until the post-mortem is published. */
@QuarkusTest
class PostmortemRemindersTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @Inject Cast cast;
  @Inject MovableClock clock;

  @AfterEach
  void shippedPolicyAndTime() {
    clock.reset();
    enact("DEFAULT");
  }

  @Test
  void whatIsLateIsSaidEachWeekAndToTheManagerFromTheSecondTimeOnUntilItIsPublished() {
    clock.stop();
    Cast.Actor boss = cast.person("Boss", "manager");
    Cast.Actor owner = cast.personOf(boss.id(), "Rita", "en", "UTC", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID late = draft(owner);

      clock.advance(Duration.ofHours(48).plusMinutes(20));
      PostmortemReviewDue due =
          probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(late));
      assertThat(due.ownerId()).isEqualTo(owner.id());
      assertThat(due.dueAt()).isBefore(due.publishDueAt());
      assertThat(due.managerId()).isNull();
      EventSchemas.validate(due);

      clock.advance(WEEK);
      PostmortemOverdue first = await(probe, late, Step.PUBLICATION, 1);
      EventSchemas.validate(first);
      assertThat(first.ownerId()).isEqualTo(owner.id());
      assertThat(first.managerId()).isEqualTo(boss.id());
      for (int reminder = 2; reminder <= 4; reminder++) {
        clock.advance(WEEK);
        assertThat(await(probe, late, Step.PUBLICATION, reminder).managerId()).isEqualTo(boss.id());
      }

      publish(late);
      UUID other = draft(owner);
      clock.advance(Duration.ofDays(9));
      await(probe, other, Step.PUBLICATION, 1);
      assertThat(overdue(probe, late)).hasSize(4);
    }
  }

  @Test
  void whatGoesIntoReviewLateIsNotChasedOnceMoreForThat() {
    clock.stop();
    Cast.Actor owner = cast.person("Rena", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID late = draft(owner);
      clock.advance(Duration.ofDays(9));
      await(probe, late, Step.PUBLICATION, 1);

      as(owner.token())
          .body(Map.of("to", "IN_REVIEW"))
          .post(ROOT + "/postmortems/" + late + "/status")
          .then()
          .statusCode(200);

      UUID other = draft(owner);
      clock.advance(Duration.ofHours(49));
      probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(other));
      assertThat(overdue(probe, late)).hasSize(1);
      clock.advance(WEEK);
      await(probe, late, Step.PUBLICATION, 2);
    }
  }

  @Test
  void aMeetingThatNobodyClosedIsAskedForAndOneThatWasHeldIsNot() {
    clock.stop();
    Cast.Actor owner = cast.person("Rolf", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID forgotten = draft(owner);
      UUID held = draft(owner);
      for (UUID each : List.of(forgotten, held)) {
        as(owner.token())
            .body(Map.of("startsAt", clock.instant().plus(Duration.ofHours(2)).toString()))
            .patch(ROOT + "/postmortems/" + each + "/meeting")
            .then()
            .statusCode(200);
      }
      as(owner.token())
          .body(Map.of("presentIds", List.of(owner.id())))
          .post(ROOT + "/postmortems/" + held + "/meeting/hold")
          .then()
          .statusCode(200);

      clock.advance(Duration.ofHours(5));

      PostmortemOverdue asked = await(probe, forgotten, Step.MEETING, 1);
      EventSchemas.validate(asked);
      clock.advance(Duration.ofHours(48));
      probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(forgotten));
      assertThat(overdue(probe, held)).isEmpty();
      assertThat(probe.events(PostmortemReviewDue.class))
          .noneMatch(event -> event.postmortemId().equals(held));
    }
  }

  @Test
  void whoLeftIsNotWrittenToAndWhereNobodyManagesTheOwnerTheTeamsManagerHears() {
    clock.stop();
    Cast.Actor boss = cast.person("Boss", "manager");
    Cast.Actor chief = cast.person("Chief", "manager");
    Cast.Actor gone = cast.personOf(chief.id(), "Gone", "en", "UTC", "responder");
    Cast.Actor alone = cast.person("Alone", "responder");
    UUID team = cast.teamOf("Payments", "UTC", List.of(alone.id()), List.of(boss.id()));
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID left = draft(team, gone);
      UUID unmanaged = draft(team, alone);
      cast.leaves(gone, chief.id());

      clock.advance(Duration.ofHours(48).plusMinutes(20));
      PostmortemReviewDue due =
          probe.await(PostmortemReviewDue.class, event -> event.postmortemId().equals(left));
      assertThat(due.ownerId()).isEqualTo(chief.id());
      clock.advance(WEEK);
      assertThat(await(probe, unmanaged, Step.PUBLICATION, 1).managerId()).isEqualTo(boss.id());
    }
  }

  @Test
  void aRestrictedIncidentInWhichNobodyTookPartIsTheTeamManagers() {
    Cast.Actor boss = cast.person("Boss", "manager");
    UUID team = cast.teamOf("Security", "UTC", List.of(), List.of(boss.id()));
    IncidentStory story =
        new IncidentStory(team).restricted().milestones(1, 2, 3, 4, 5).declare().resolve();

    UUID id = Api.postmortemOf(story.id);

    assertThat(Api.postmortem(id, boss.token()).getString("owner.name")).isEqualTo("Boss");
  }

  @Test
  void thePublicationIsNotDueOnADayOffOfTheTeam() {
    Cast.Actor boss = cast.person("Boss", "manager");
    UUID team = cast.teamOf("Payments", "UTC", List.of(), List.of(boss.id()));
    as(boss.token())
        .body(Map.of("days", List.of(Map.of("day", "2026-03-30", "name", "Spring"))))
        .put(ROOT + "/teams/" + team + "/days-off")
        .then()
        .statusCode(200);

    IncidentStory story = new IncidentStory(team).milestones(75, 180, 600, 1500, 1980);
    UUID id = Api.postmortemOf(story.declare().resolve().id);

    assertThat(Api.postmortem(id, boss.token()).getString("publishDueAt"))
        .isEqualTo("2026-04-01T15:05:00Z");
  }

  @Test
  void theTourEndsItsReminders() {
    enact("DEMO");
    clock.stop();
    Cast.Actor owner = cast.person("Ruth", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID onTour = draft(owner);
      for (int reminder = 1; reminder <= 3; reminder++) {
        clock.advance(Duration.ofMinutes(2));
        await(probe, onTour, Step.PUBLICATION, reminder);
      }
      clock.advance(Duration.ofMinutes(2));
      UUID later = draft(owner);
      clock.advance(Duration.ofMinutes(2));
      await(probe, later, Step.PUBLICATION, 1);

      assertThat(overdue(probe, onTour)).hasSize(3);
    }
  }

  private UUID draft(Cast.Actor owner) {
    return draft(UUID.randomUUID(), owner);
  }

  private UUID draft(UUID team, Cast.Actor owner) {
    IncidentStory story =
        new IncidentStory(team)
            .commander(owner.id())
            .milestonesFrom(clock.instant().minusSeconds(5), 1, 2, 3, 4, 5)
            .declare()
            .resolve();
    return Api.postmortemOf(story.id);
  }

  private static void publish(UUID id) {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed for good"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);
  }

  private static List<PostmortemOverdue> overdue(TopicProbe probe, UUID postmortem) {
    return probe.events(PostmortemOverdue.class).stream()
        .filter(event -> event.postmortemId().equals(postmortem))
        .toList();
  }

  private static PostmortemOverdue await(
      TopicProbe probe, UUID postmortem, Step step, int reminder) {
    return probe.await(
        PostmortemOverdue.class,
        event ->
            event.postmortemId().equals(postmortem)
                && event.step() == step
                && event.reminder() == reminder);
  }

  private static void enact(String preset) {
    as(TestTokens.admin())
        .body(Map.of("preset", preset))
        .post(ROOT + "/policies")
        .then()
        .statusCode(201);
  }
}
