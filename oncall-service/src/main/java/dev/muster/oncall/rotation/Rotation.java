package dev.muster.oncall.rotation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How turns follow one another, in time on the wall.
 *
 * @param length of a turn in units of the type, 1 to 9000
 * @param start when the turn of the first participant begins; the grid of turns extends before it
 *     and after it; whole seconds
 * @param shiftLength how long of a turn somebody is on call, from its beginning, or from the
 *     beginning of each eligible day; null for all of it
 * @param days on which a shift may begin; empty for any. A day lasts from the start's time of day
 *     until that time on the next (in an hourly rotation from midnight)
 * @param calendarTurns whether days that are not eligible take up turns of an hourly or daily
 *     rotation all the same
 * @param weekStart on which weekly turns begin when days are named
 */
public record Rotation(
    RotationType type,
    int length,
    LocalDateTime start,
    Duration shiftLength,
    Set<DayOfWeek> days,
    boolean calendarTurns,
    DayOfWeek weekStart) {
  public static final int LONGEST = 9_000;

  public Rotation {
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("The length of a turn is from 1 to " + LONGEST);
    }
    if (shiftLength != null && (shiftLength.isNegative() || shiftLength.isZero())) {
      throw new IllegalArgumentException("A shift must last");
    }
    start = start.truncatedTo(ChronoUnit.SECONDS);
    days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** Turns without anything special. */
  public static Rotation of(RotationType type, int length, LocalDateTime start) {
    return new Rotation(type, length, start, null, Set.of(), false, DayOfWeek.MONDAY);
  }

  public Rotation onDays(Collection<DayOfWeek> eligible) {
    return new Rotation(
        type, length, start, shiftLength, EnumSet.copyOf(eligible), calendarTurns, weekStart);
  }

  public Rotation withShiftLength(Duration wanted) {
    return new Rotation(type, length, start, wanted, days, calendarTurns, weekStart);
  }

  public Rotation withCalendarTurns() {
    return new Rotation(type, length, start, shiftLength, days, true, weekStart);
  }

  TurnGrid grid() {
    if (days.isEmpty()) {
      return new SteadyGrid(type, length, start);
    }
    return switch (type) {
      case HOURLY ->
          calendarTurns
              ? new SteadyGrid(type, length, start)
              : new EligibleHourGrid(new EligibleDays(days), length, start);
      case DAILY ->
          calendarTurns
              ? new SteadyGrid(type, length, start)
              : new EligibleDayGrid(new EligibleDays(days), length, start);
      case WEEKLY -> new CalendarWeekGrid(weekStart, length, start);
      case MONTHLY -> new CalendarMonthGrid(length, start);
    };
  }
}
