package dev.muster.postmortem.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Turns days of a due date into moments. With {@code secondsPerDay} of a real day it follows the
 * calendar of {@code zone}; with fewer it is a tour's clock, on which the days run past quickly
 * from {@code since} on.
 */
public record DayClock(ZoneId zone, int secondsPerDay, Instant since) {
  /** The length of a real day. */
  public static final int REAL_DAY = 86_400;

  public DayClock {
    if (secondsPerDay < 1 || secondsPerDay > REAL_DAY) {
      throw new IllegalArgumentException("secondsPerDay must be between 1 and " + REAL_DAY);
    }
  }

  /** The date in {@code zone} from which this clock counts. */
  public LocalDate today() {
    return since.atZone(zone).toLocalDate();
  }

  /** The moment of {@code time} on {@code day}; a time that a DST gap swallows moves on with it. */
  public Instant at(LocalDate day, LocalTime time) {
    if (secondsPerDay == REAL_DAY) {
      return day.atTime(time).atZone(zone).toInstant();
    }
    long days = ChronoUnit.DAYS.between(today(), day);
    long part = (long) time.toSecondOfDay() * secondsPerDay / REAL_DAY;
    return since.plusSeconds(days * secondsPerDay + part);
  }

  /** The first moment after {@code day}: what is due on a day is late from here on. */
  public Instant endOf(LocalDate day) {
    return at(day.plusDays(1), LocalTime.MIDNIGHT);
  }

  /** {@code since} moved on by working days of {@code calendar}, at the same time of day. */
  public Instant afterWorkingDays(int days, WorkingDays calendar) {
    if (secondsPerDay == REAL_DAY) {
      LocalTime time = since.atZone(zone).toLocalTime();
      return calendar.after(today(), days).atTime(time).atZone(zone).toInstant();
    }
    return since.plusSeconds((long) days * secondsPerDay);
  }

  /** {@code time} of the day that lies {@code days} after that of {@code now}. */
  public Instant later(Instant now, int days, LocalTime time) {
    return secondsPerDay == REAL_DAY
        ? at(now.atZone(zone).toLocalDate().plusDays(days), time)
        : now.plusSeconds((long) days * secondsPerDay);
  }
}
