package dev.muster.incident.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Severity;
import dev.muster.incident.policy.PolicyKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingPolicyTest {
  private static final TimingPolicy DEFAULTS = PolicyKind.TIMING.preset("default");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessHours HOURS =
      new BusinessHours(
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Set.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY));

  @ParameterizedTest
  @CsvSource({
    "SEV1, 2026-03-06T16:00:00Z, 2026-03-06T16:05:00Z",
    "SEV2, 2026-03-06T16:00:00Z, 2026-03-06T16:15:00Z",
    "SEV3, 2026-03-06T16:00:00Z, 2026-03-09T12:00:00Z",
    "SEV4, 2026-03-06T16:00:00Z, 2026-03-09T16:00:00Z",
    "SEV3, 2026-03-07T23:00:00Z, 2026-03-09T13:00:00Z",
  })
  void acknowledgeTargetsAreTheDefaults(Severity severity, Instant from, Instant due) {
    assertThat(DEFAULTS.acknowledgeBy(severity, from, ZoneOffset.UTC)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"SEV1, PT1H", "SEV2, PT4H", "SEV3, PT24H", "SEV4, PT168H"})
  void resolveTargetsAreTheDefaults(Severity severity, Duration allowed) { // MET-11
    var from = Instant.parse("2026-03-06T16:00:00Z");
    assertThat(DEFAULTS.resolveBy(severity, from, BERLIN)).isEqualTo(from.plus(allowed));
  }

  @Test
  void cadenceFollowsSeverity() { // CAD-01
    var now = Instant.parse("2026-03-06T16:00:00Z");
    assertThat(DEFAULTS.nextUpdate(Severity.SEV1, now)).contains(now.plusSeconds(900));
    assertThat(DEFAULTS.nextUpdate(Severity.SEV2, now)).contains(now.plusSeconds(1800));
    assertThat(DEFAULTS.nextUpdate(Severity.SEV3, now)).contains(now.plusSeconds(86400));
    assertThat(DEFAULTS.nextUpdate(Severity.SEV4, now)).isEmpty();
  }

  @Test
  void businessTimeIsThatOfTheZone() {
    // 16:30 in Berlin on the Friday before the clocks go forward
    var friday = Instant.parse("2026-03-27T15:30:00Z");
    assertThat(HOURS.add(friday, Duration.ofHours(1), BERLIN))
        .isEqualTo(Instant.parse("2026-03-30T07:30:00Z"));
  }

  @Test
  void theTourHasShortClocks() {
    var demo = PolicyKind.TIMING.preset("demo");
    assertThat(demo.stability()).isEqualTo(Duration.ofSeconds(20));
    assertThat(demo.severities().get(Severity.SEV1).updateCadenceSeconds()).isEqualTo(120);
  }

  @Property
  void businessTimeEndsWithinBusinessHoursAndAddsUp(
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long start,
      @ForAll @IntRange(min = 1, max = 2_000) int first,
      @ForAll @IntRange(min = 1, max = 2_000) int second) {
    var from = Instant.ofEpochSecond(start);
    var one = HOURS.add(from, Duration.ofMinutes(first), BERLIN);
    var local = one.atZone(BERLIN);
    assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
    assertThat(HOURS.days()).contains(local.getDayOfWeek());
    assertThat(HOURS.add(one, Duration.ofMinutes(second), BERLIN))
        .isEqualTo(HOURS.add(from, Duration.ofMinutes((long) first + second), BERLIN));
  }
}
