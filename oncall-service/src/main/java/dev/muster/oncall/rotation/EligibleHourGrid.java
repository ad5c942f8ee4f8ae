package dev.muster.oncall.rotation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Hourly turns that only the hours of eligible days take up. */
record EligibleHourGrid(EligibleDays days, int length, LocalDateTime start) implements TurnGrid {
  private static final int DAY = 24;

  @Override
  public long turnAt(LocalDateTime local) {
    var hour = local.minus(pastTheHour());
    var date = hour.toLocalDate();
    var last = days.countBefore(date) * DAY + (days.includes(date) ? hour.getHour() : -1);
    return Math.floorDiv(last - first(), (long) length);
  }

  @Override
  public LocalDateTime startOf(long turn) {
    var hours = first() + turn * length;
    return days.nth(Math.floorDiv(hours, (long) DAY))
        .atTime(LocalTime.of((int) Math.floorMod(hours, (long) DAY), 0))
        .plus(pastTheHour());
  }

  private long first() {
    var date = start.toLocalDate();
    return days.countBefore(date) * DAY + (days.includes(date) ? start.getHour() : 0);
  }

  private Duration pastTheHour() {
    return Duration.between(start.truncatedTo(ChronoUnit.HOURS), start);
  }
}
