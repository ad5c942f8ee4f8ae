package dev.muster.postmortem.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.testkit.contract.EventSchemas;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final Instant NOON = Instant.parse("2026-03-24T12:00:00Z");

  @Test
  void goingOnAfterTheEndIsReopening() {
    Course course =
        Course.NONE
            .after(move(1, IncidentState.MONITORING, IncidentState.RESOLVED, null))
            .after(move(2, IncidentState.RESOLVED, IncidentState.INVESTIGATING, null))
            .after(move(3, IncidentState.INVESTIGATING, IncidentState.RESOLVED, null))
            .after(move(4, IncidentState.RESOLVED, IncidentState.CLOSED, null));

    assertThat(course).isEqualTo(new Course(4, null, 1, NOON.plusSeconds(2)));
  }

  @Test
  void aMergeThatIsTakenBackIsNeitherAMergeNorAReopening() {
    Course merged =
        Course.NONE.after(
            move(1, IncidentState.DETECTED, IncidentState.CANCELLED, CancelReason.SUPERSEDED));
    Course revived =
        merged.after(move(2, IncidentState.CANCELLED, IncidentState.INVESTIGATING, null));

    assertThat(merged.cancelReason()).isEqualTo(CancelReason.SUPERSEDED);
    assertThat(revived).isEqualTo(new Course(2, null, 0, null));
  }

  @Test
  void aSenderThatDoesNotSayWhyMeansAFalsePositive() {
    assertThat(
            Course.NONE
                .after(move(1, IncidentState.DETECTED, IncidentState.CANCELLED, null))
                .cancelReason())
        .isEqualTo(CancelReason.FALSE_POSITIVE);
  }

  @Test
  void whatMovesNothingLeavesTheCourseAsItIs() {
    Course reopened =
        Course.NONE.after(move(1, IncidentState.CLOSED, IncidentState.INVESTIGATING, null));

    assertThat(reopened.at(2)).isEqualTo(new Course(2, null, 1, NOON.plusSeconds(1)));
  }

  private static IncidentStateChanged move(
      long sequence, IncidentState from, IncidentState to, CancelReason why) {
    IncidentStateChanged sample = EventSchemas.sample(IncidentStateChanged.class);
    return new IncidentStateChanged(
        sample.incident(),
        sequence,
        NOON.plusSeconds(sequence),
        from,
        to,
        sample.by(),
        sample.words(),
        null,
        null,
        why,
        null);
  }
}
