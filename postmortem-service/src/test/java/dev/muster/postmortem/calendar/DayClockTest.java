package dev.muster.postmortem.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayClockTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FRIDAY_EVENING = Instant.parse("2026-03-27T19:00:00Z");

  @Test
  void aRealDayFollowsTheZoneAcrossTheClockChange() {
    DayClock clock = new DayClock(BERLIN, DayClock.REAL_DAY, FRIDAY_EVENING);

    assertThat(clock.at(LocalDate.of(2026, 3, 28), LocalTime.of(9, 0)))
        .isEqualTo("2026-03-28T08:00:00Z");
    assertThat(clock.at(LocalDate.of(2026, 3, 30), LocalTime.of(9, 0)))
        .isEqualTo("2026-03-30T07:00:00Z");
  }

  @Test
  void aDayEndsAtMidnightOfTheZone() {
    DayClock clock = new DayClock(BERLIN, DayClock.REAL_DAY, FRIDAY_EVENING);

    assertThat(clock.endOf(LocalDate.of(2026, 3, 27))).isEqualTo("2026-03-27T23:00:00Z");
  }

  @Test
  void workingDaysKeepTheTimeOfDayOfTheZone() {
    DayClock clock = new DayClock(BERLIN, DayClock.REAL_DAY, FRIDAY_EVENING);

    assertThat(clock.afterWorkingDays(5, WorkingDays.WEEKDAYS)).isEqualTo("2026-04-03T18:00:00Z");
  }

  @Test
  void daysOffOfTheTeamAreNotCounted() {
    DayClock clock = new DayClock(BERLIN, DayClock.REAL_DAY, FRIDAY_EVENING);
    WorkingDays monthEnd = new WorkingDays(Set.of(LocalDate.of(2026, 3, 30)));

    assertThat(clock.afterWorkingDays(1, monthEnd)).isEqualTo("2026-03-31T18:00:00Z");
  }

  @Test
  void aTourRunsThroughItsDaysInSeconds() {
    DayClock clock = new DayClock(BERLIN, 24, FRIDAY_EVENING);

    assertThat(clock.at(LocalDate.of(2026, 3, 29), LocalTime.NOON))
        .isEqualTo(FRIDAY_EVENING.plusSeconds(2 * 24 + 12));
    assertThat(clock.endOf(clock.today())).isEqualTo(FRIDAY_EVENING.plusSeconds(24));
    assertThat(clock.afterWorkingDays(5, WorkingDays.WEEKDAYS))
        .isEqualTo(FRIDAY_EVENING.plusSeconds(5 * 24));
  }
}
