package dev.muster.oncall.rotation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours to which a layer is restricted, on the wall.
 *
 * @param days on which the window opens; it belongs to that day also when it closes on another
 * @param length until it closes, at most a week
 */
public record Window(Set<DayOfWeek> days, LocalTime start, Duration length) {
  private static final Duration LONGEST = Duration.ofDays(7);

  public Window {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A window opens on some day");
    }
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A window is open for up to a week");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /**
   * From a time of day until another, on the next day when that is not later; equal times are 24
   * hours.
   */
  public static Window between(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
    var length = Duration.between(start, end);
    return new Window(
        days, start, length.isNegative() || length.isZero() ? length.plusDays(1) : length);
  }
}
