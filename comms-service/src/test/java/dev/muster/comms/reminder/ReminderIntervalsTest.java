package dev.muster.comms.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract B.2, reminder_intervals. */
class ReminderIntervalsTest {
  private static final Instant SAID = Instant.parse("2026-11-21T11:30:00Z");

  @Test
  void aListOfHoursComesOnceEach() {
    ReminderIntervals some = ReminderIntervals.parse("[1, 5,7]").orElseThrow();
    assertThat(some.hours()).isEqualTo(List.of(1, 5, 7));
    assertThat(some.next(SAID, SAID)).contains(hours(1));
    assertThat(some.next(SAID, hours(1))).contains(hours(5));
    assertThat(some.next(SAID, hours(6))).contains(hours(7));
    assertThat(some.next(SAID, hours(7))).isEmpty();
  }

  @Test
  void anEmptyListIsNever() {
    assertThat(ReminderIntervals.parse("[]").orElseThrow().next(SAID, SAID)).isEmpty();
  }

  @Test
  void theUsualOnesAreFour() {
    assertThat(ReminderIntervals.USUAL.next(SAID, hours(12))).contains(hours(24));
    assertThat(ReminderIntervals.USUAL.next(SAID, hours(24))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "25", "[0]", "[5,1]", "[1,1]", "[25]", "1,2", "[1,]", "soon"})
  void otherFormsAreNone(String text) {
    assertThat(ReminderIntervals.parse(text)).isEmpty();
  }

  @Property
  void oneNumberComesAgainAndAgainAndNeverLate(
      @ForAll @IntRange(min = 1, max = 24) int every,
      @ForAll @IntRange(max = 1_000_000) int seconds) {
    Instant now = SAID.plusSeconds(seconds);
    Instant next =
        ReminderIntervals.parse(Integer.toString(every))
            .orElseThrow()
            .next(SAID, now)
            .orElseThrow();
    assertThat(next).isAfter(now);
    assertThat(Duration.between(now, next)).isLessThanOrEqualTo(Duration.ofHours(every));
    assertThat(Duration.between(SAID, next).toSeconds() % Duration.ofHours(every).toSeconds())
        .isZero();
  }

  private static Instant hours(int count) {
    return SAID.plus(Duration.ofHours(count));
  }
}
