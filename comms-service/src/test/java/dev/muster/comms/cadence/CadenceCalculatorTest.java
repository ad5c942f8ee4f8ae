package dev.muster.comms.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** CAD-01 to CAD-09 and PUB-02. */
class CadenceCalculatorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Test
  void theFirstPublicWordOfASev1IsDueWithinTenMinutes() {
    assertThat(due(HALF_HOUR, TEN_MINUTES, null, null, null)).isEqualTo(NOON.plus(TEN_MINUTES));
  }

  @Test
  void afterTheFirstWordTheCadenceCounts() {
    Instant spoken = NOON.plusSeconds(60);
    assertThat(due(HALF_HOUR, TEN_MINUTES, null, spoken, null)).isEqualTo(spoken.plus(HALF_HOUR));
  }

  @Test
  void aPromiseIsKeptEvenWhenItIsLaterThanTheCadence() {
    Instant promised = NOON.plus(Duration.ofHours(3));
    assertThat(due(HALF_HOUR, null, null, NOON, promised)).isEqualTo(promised);
  }

  @Test
  void aNewSeverityDoesNotMakeThePastLate() {
    Instant rated = NOON.plus(Duration.ofHours(2));
    assertThat(due(HALF_HOUR, TEN_MINUTES, rated, null, null)).isEqualTo(rated.plus(TEN_MINUTES));
  }

  @Test
  void nothingIsOwedWithoutACadence() {
    assertThat(CadenceCalculator.dueAt(new CadenceInputs(null, null, NOON, null, null, null)))
        .isEmpty();
  }

  @Property
  void speakingLaterNeverMakesTheNextWordDueEarlier(
      @ForAll @LongRange(min = 0, max = 100_000) long first,
      @ForAll @LongRange(min = 0, max = 100_000) long second) {
    Instant early = NOON.plusSeconds(Math.min(first, second));
    Instant late = NOON.plusSeconds(Math.max(first, second));
    assertThat(due(HALF_HOUR, TEN_MINUTES, null, late, null))
        .isAfterOrEqualTo(due(HALF_HOUR, TEN_MINUTES, null, early, null));
  }

  @Property
  void remindersComeTwicePerCadenceButNotInAStorm(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seconds) {
    Duration repeat = CadenceCalculator.repeatAfter(Duration.ofSeconds(seconds));
    assertThat(repeat).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(repeat).isLessThanOrEqualTo(Duration.ofSeconds(Math.max(10, seconds / 2 + 1)));
  }

  private static Instant due(
      Duration cadence, Duration first, Instant severityAt, Instant spoken, Instant promised) {
    return CadenceCalculator.dueAt(
            new CadenceInputs(cadence, first, NOON, severityAt, spoken, promised))
        .orElseThrow();
  }
}
