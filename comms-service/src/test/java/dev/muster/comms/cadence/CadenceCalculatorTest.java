package dev.muster.comms.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  @Test
  void theReminderComesBeforeTheDeadlineButNotBeforeTheLastWord() {
    CadenceInputs inputs = new CadenceInputs(HALF_HOUR, null, NOON, null, NOON, null);
    Instant due = NOON.plus(HALF_HOUR);
    assertThat(CadenceCalculator.remindAt(inputs, due, Duration.ofMinutes(5)))
        .contains(NOON.plus(Duration.ofMinutes(25)));
    assertThat(CadenceCalculator.remindAt(inputs, due, HALF_HOUR)).isEmpty();
    assertThat(CadenceCalculator.remindAt(inputs, due, null)).isEmpty();
  }

  @Test
  void complaintsClimbTheLadderAndThenRepeat() {
    List<Duration> waits = List.of(Duration.ZERO, Duration.ofMinutes(5), TEN_MINUTES);
    assertThat(CadenceCalculator.nextAlarm(NOON, NOON, 1, waits, HALF_HOUR))
        .isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    assertThat(CadenceCalculator.nextAlarm(NOON, NOON, 2, waits, HALF_HOUR))
        .isEqualTo(NOON.plus(TEN_MINUTES));
    assertThat(CadenceCalculator.nextAlarm(NOON, NOON, 3, waits, HALF_HOUR))
        .isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(CadenceCalculator.nextAlarm(NOON, NOON, 3, waits, null))
        .isEqualTo(NOON.plus(Duration.ofMinutes(15)));
  }

  @Test
  void stepsThatWereSleptThroughDoNotComeAllAtOnce() {
    Instant late = NOON.plus(Duration.ofHours(2));
    List<Duration> waits = List.of(Duration.ZERO, Duration.ofMinutes(5));
    assertThat(CadenceCalculator.nextAlarm(NOON, late, 1, waits, HALF_HOUR))
        .isEqualTo(late.plusSeconds(10));
  }

  private static Instant due(
      Duration cadence, Duration first, Instant severityAt, Instant spoken, Instant promised) {
    return CadenceCalculator.dueAt(
            new CadenceInputs(cadence, first, NOON, severityAt, spoken, promised))
        .orElseThrow();
  }
}
