package dev.muster.oncall.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts the days of a set of weekdays, without walking over them. */
final class EligibleDays {
  private static final int WEEK = 7;

  /** 1969-12-29, a Monday. */
  private static final long FIRST_MONDAY = -3;

  private final boolean[] eligible = new boolean[WEEK];
  private final int[] before = new int[WEEK];
  private final int[] days;

  EligibleDays(Set<DayOfWeek> weekdays) {
    days = new int[weekdays.size()];
    int count = 0;
    for (int day = 0; day < WEEK; day++) {
      before[day] = count;
      eligible[day] = weekdays.contains(DayOfWeek.of(day + 1));
      if (eligible[day]) {
        days[count] = day;
        count++;
      }
    }
  }

  boolean includes(LocalDate date) {
    return eligible[date.getDayOfWeek().getValue() - 1];
  }

  /** How many eligible days lie before a date, since a fixed one. */
  long countBefore(LocalDate date) {
    var day = date.toEpochDay() - FIRST_MONDAY;
    return Math.floorDiv(day, (long) WEEK) * days.length
        + before[(int) Math.floorMod(day, (long) WEEK)];
  }

  /** The eligible day that has so many before it. */
  LocalDate nth(long count) {
    return LocalDate.ofEpochDay(
        Math.floorDiv(count, (long) days.length) * WEEK
            + days[(int) Math.floorMod(count, (long) days.length)]
            + FIRST_MONDAY);
  }
}
