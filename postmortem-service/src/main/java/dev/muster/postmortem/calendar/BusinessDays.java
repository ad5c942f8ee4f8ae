package dev.muster.postmortem.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts the days from Monday to Friday; public holidays are not known here. */
public final class BusinessDays {
  private BusinessDays() {}

  /**
   * The business day that lies {@code days} business days after {@code start}; with 0 it is {@code
   * start} itself, or the Monday after it when that is a weekend.
   *
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public static LocalDate after(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative");
    }
    LocalDate day = isBusinessDay(start) || days > 0 ? start : next(start);
    for (int left = days; left > 0; left--) {
      day = next(day);
    }
    return day;
  }

  /** Whether {@code day} is none of Saturday and Sunday. */
  public static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate next(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case FRIDAY -> day.plusDays(3);
      case SATURDAY -> day.plusDays(2);
      default -> day.plusDays(1);
    };
  }
}
