package dev.muster.postmortem.document;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PMT-01, PMT-02: the review follows within 48 hours. */
@QuarkusTest
class ReviewRemindersTest {
  private static final Duration ALMOST_TWO_DAYS = Duration.ofHours(48).minusMinutes(10);

  @Inject Cast cast;
  @Inject MovableClock clock;

  @AfterEach
  void shippedPolicyAndTime() {
    clock.reset();
    enact("DEFAULT");
  }

  @Test
  void theOwnerHearsOfADueReviewEachWeekUntilItBegins() {
    clock.stop();
    Cast.Actor owner = cast.person("Rita", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID reviewed = draft(owner);
      UUID forgotten = draft(owner);
      clock.advance(ALMOST_TWO_DAYS);
      assertThat(probe.events(PostmortemReviewDue.class))
          .noneMatch(event -> event.postmortemId().equals(reviewed));

      clock.advance(Duration.ofMinutes(20));
      PostmortemReviewDue told = await(probe, reviewed, 1);
      await(probe, forgotten, 1);
      assertThat(told.ownerId()).isEqualTo(owner.id());
      assertThat(told.dueAt()).isBefore(told.publishDueAt());
      EventSchemas.validate(told);

      as(TestTokens.manager())
          .body(Map.of("to", "IN_REVIEW"))
          .post(ROOT + "/postmortems/" + reviewed + "/status")
          .then()
          .statusCode(200);
      clock.advance(Duration.ofDays(7));
      await(probe, forgotten, 2);
      assertThat(probe.events(PostmortemReviewDue.class))
          .noneMatch(event -> event.postmortemId().equals(reviewed) && event.reminder() > 1);
    }
  }

  @Test
  void theTourEndsItsReminders() {
    enact("DEMO");
    clock.stop();
    Cast.Actor owner = cast.person("Rolf", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID onTour = draft(owner);
      for (int reminder = 1; reminder <= 3; reminder++) {
        clock.advance(Duration.ofMinutes(2));
        await(probe, onTour, reminder);
      }
      clock.advance(Duration.ofMinutes(2));
      UUID later = draft(owner);
      clock.advance(Duration.ofMinutes(2));
      await(probe, later, 1);

      assertThat(probe.events(PostmortemReviewDue.class))
          .filteredOn(event -> event.postmortemId().equals(onTour))
          .hasSize(3);
    }
  }

  private UUID draft(Cast.Actor owner) {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .commander(owner.id())
            .milestonesFrom(clock.instant().minusSeconds(5), 1, 2, 3, 4, 5)
            .declare()
            .resolve();
    return Api.postmortemOf(story.id);
  }

  private static PostmortemReviewDue await(TopicProbe probe, UUID postmortem, int reminder) {
    return probe.await(
        PostmortemReviewDue.class,
        event -> event.postmortemId().equals(postmortem) && event.reminder() == reminder);
  }

  private static void enact(String preset) {
    as(TestTokens.admin())
        .body(Map.of("preset", preset))
        .post(ROOT + "/policies")
        .then()
        .statusCode(201);
  }
}
