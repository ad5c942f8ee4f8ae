package dev.muster.postmortem.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Milestones;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.policy.ResponseTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ANA-04, TL-06. */
class PhaseMeasureTest {
  private static final Instant START = Instant.parse("2026-03-24T14:32:00Z");
  private static final ResponseTargets TARGETS = new ResponseTargets(300L, 600L, 3600L);

  @Test
  void eachPhaseIsMeasuredAgainstTheTargetOfTheSeverity() {
    List<PhaseMeasure> phases = PhaseMeasure.of(at(75, 180, 900, 1500, 1980), TARGETS);

    assertThat(phases)
        .extracting(PhaseMeasure::seconds)
        .containsExactly(75L, 105L, 720L, 600L, 480L, 1905L);
    assertThat(phases)
        .extracting(PhaseMeasure::met)
        .containsExactly(null, true, false, null, null, true);
  }

  @Test
  void theDurationsAreThoseOfTheFigures() {
    Milestones at = at(75, 180, 900, 1500, 1980);
    Phases figures = Phases.of(at);

    assertThat(PhaseMeasure.of(at, TARGETS).subList(0, 5))
        .extracting(PhaseMeasure::seconds)
        .containsExactlyElementsOf(
            List.of(
                figures.detectionDelay().toSeconds(),
                figures.responseTime().toSeconds(),
                figures.investigationTime().toSeconds(),
                figures.resolutionTime().toSeconds(),
                figures.recoveryTime().toSeconds()));
  }

  @Test
  void whatIsUnknownOrInTheWrongOrderHasNoVerdict() {
    Milestones at =
        new Milestones(
            START, null, START.plusSeconds(60), START.plusSeconds(30), null, null, null, null);

    assertThat(PhaseMeasure.of(at, TARGETS))
        .allSatisfy(
            phase -> {
              assertThat(phase.seconds()).isNull();
              assertThat(phase.met()).isNull();
            });
  }

  @Test
  void exactlyTheTargetIsNotBelowIt() {
    PhaseMeasure response = PhaseMeasure.of(at(0, 300, 400, 500, 600), TARGETS).get(1);

    assertThat(response.seconds()).isEqualTo(Duration.ofMinutes(5).toSeconds());
    assertThat(response.met()).isFalse();
  }

  private static Milestones at(long... seconds) {
    return new Milestones(
        START,
        START.plusSeconds(seconds[0]),
        START.plusSeconds(seconds[0]),
        START.plusSeconds(seconds[1]),
        START.plusSeconds(seconds[2]),
        START.plusSeconds(seconds[3]),
        START.plusSeconds(seconds[4]),
        null);
  }
}
