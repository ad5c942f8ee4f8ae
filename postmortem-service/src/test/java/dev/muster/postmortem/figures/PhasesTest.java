package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Milestones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PhasesTest {
  private static final Instant START = Instant.parse("2026-03-24T14:32:00Z");

  @Test
  void everyPhaseIsTheTimeBetweenItsMilestones() {
    Phases phases = Phases.of(milestones(0, 75, 180, 600, 1500, 1980));

    assertThat(phases.detectionDelay()).isEqualTo(Duration.ofSeconds(75));
    assertThat(phases.responseTime()).isEqualTo(Duration.ofSeconds(105));
    assertThat(phases.investigationTime()).isEqualTo(Duration.ofSeconds(420));
    assertThat(phases.resolutionTime()).isEqualTo(Duration.ofSeconds(900));
    assertThat(phases.recoveryTime()).isEqualTo(Duration.ofSeconds(480));
    assertThat(phases.total()).isEqualTo(Duration.ofMinutes(33));
  }

  @Test
  void aFixWithoutRecordedMitigationLastsUntilTheResolution() {
    Phases phases = Phases.of(milestones(0, 10, 20, 30, null, 90));

    assertThat(phases.resolutionTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(phases.recoveryTime()).isNull();
  }

  @Test
  void anUnknownStartMakesTheTotalBeginWithTheDetection() {
    Phases phases = Phases.of(milestones(null, 10, 20, 30, 40, 90));

    assertThat(phases.detectionDelay()).isNull();
    assertThat(phases.total()).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void milestonesInTheWrongOrderGiveNoDuration() {
    assertThat(Phases.of(milestones(0, 30, 20, 40, 50, 60)).responseTime()).isNull();
  }

  @Property
  void phasesOfOrderedMilestonesAddUpToTheTotal(
      @ForAll @Size(6) List<@IntRange(max = 1_000_000) Integer> seconds) {
    Integer[] at = seconds.stream().sorted().toArray(Integer[]::new);

    Phases phases = Phases.of(milestones(at));

    assertThat(
            Stream.of(
                    phases.detectionDelay(),
                    phases.responseTime(),
                    phases.investigationTime(),
                    phases.resolutionTime(),
                    phases.recoveryTime())
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(phases.total());
  }

  private static Milestones milestones(Integer... at) {
    return new Milestones(
        moment(at[0]),
        moment(at[1]),
        moment(at[1]),
        moment(at[2]),
        moment(at[3]),
        moment(at[4]),
        moment(at[5]),
        null);
  }

  private static Instant moment(Integer seconds) {
    return seconds == null ? null : START.plusSeconds(seconds);
  }
}
