package dev.muster.postmortem.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.document.LateStep;
import dev.muster.postmortem.document.PostmortemStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChaseTest {
  private static final Instant END = Instant.parse("2026-03-24T15:00:00Z");
  private static final Instant MEETING = END.plus(Duration.ofDays(1));
  private static final Instant REVIEW = END.plus(Duration.ofDays(2));
  private static final Instant PUBLICATION = END.plus(Duration.ofDays(7));
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void theWorstOfWhatIsLateIsSaid() {
    Chase chase = chase(PostmortemStatus.DRAFT);

    assertThat(chase.late(END)).isEmpty();
    assertThat(chase.late(MEETING)).contains(LateStep.MEETING);
    assertThat(chase.late(REVIEW)).contains(LateStep.REVIEW);
    assertThat(chase.late(PUBLICATION)).contains(LateStep.PUBLICATION);
  }

  @Test
  void somethingWorseDoesNotWaitForTheRepetition() {
    Chase chase = chase(PostmortemStatus.DRAFT);

    assertThat(chase.next(END, WEEK, true)).contains(MEETING);
    assertThat(chase.next(MEETING, WEEK, true)).contains(REVIEW);
    assertThat(chase.next(REVIEW, WEEK, true)).contains(PUBLICATION);
    assertThat(chase.next(PUBLICATION, WEEK, true)).contains(PUBLICATION.plus(WEEK));
  }

  @Test
  void whatIsRepeatedOftenIsRepeatedBeforeSomethingWorseHappens() {
    assertThat(chase(PostmortemStatus.DRAFT).next(REVIEW, Duration.ofDays(1), true))
        .contains(REVIEW.plus(Duration.ofDays(1)));
  }

  @Test
  void remindersThatEndWaitForSomethingWorse() {
    assertThat(chase(PostmortemStatus.DRAFT).next(REVIEW, WEEK, false)).contains(PUBLICATION);
    assertThat(chase(PostmortemStatus.DRAFT).next(PUBLICATION, WEEK, false)).isEmpty();
  }

  @Test
  void aReviewThatWasHeldLeavesOnlyThePublication() {
    Chase held = new Chase(PostmortemStatus.DRAFT, REVIEW, PUBLICATION, null, true);

    assertThat(held.late(REVIEW)).isEmpty();
    assertThat(held.next(REVIEW, WEEK, true)).contains(PUBLICATION);
  }

  @Test
  void nothingIsLateOnceItIsPublished() {
    Chase published = chase(PostmortemStatus.PUBLISHED);

    assertThat(published.late(PUBLICATION.plus(WEEK))).isEmpty();
    assertThat(published.next(PUBLICATION.plus(WEEK), WEEK, true)).isEmpty();
  }

  private static Chase chase(PostmortemStatus status) {
    return new Chase(status, REVIEW, PUBLICATION, MEETING, false);
  }
}
