package dev.muster.postmortem.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts the days from Monday to Friday that are none of a team's days off. */
public record WorkingDays(Set<LocalDate> daysOff) {
  /** Of a team without days off. */
  public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of());

  public WorkingDays {
    daysOff = Set.copyOf(daysOff);
  }

  /**
   * The working day that lies {@code days} working days after {@code start}; with 0 it is {@code
   * start} itself, or the first working day after it.
   *
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public LocalDate after(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative");
    }
    LocalDate day = days == 0 ? onOrAfter(start) : start;
    for (int left = days; left > 0; left--) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** Whether {@code day} is neither on a weekend nor a day off. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !daysOff.contains(day);
  }

  private LocalDate onOrAfter(LocalDate start) {
    LocalDate day = start;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
