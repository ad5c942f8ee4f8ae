package dev.muster.oncall.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Turns of calendar weeks; the week of the start is the first, however little of it is left. */
record CalendarWeekGrid(DayOfWeek weekStart, int length, LocalDateTime start) implements TurnGrid {

  @Override
  public long turnAt(LocalDateTime local) {
    var week = weekOf(RotationDays.dayOf(local, start.toLocalTime()));
    return Math.floorDiv(ChronoUnit.WEEKS.between(firstWeek(), week), (long) length);
  }

  @Override
  public LocalDateTime startOf(long turn) {
    return firstWeek().plusWeeks(turn * length).atTime(start.toLocalTime());
  }

  private LocalDate firstWeek() {
    return weekOf(start.toLocalDate());
  }

  private LocalDate weekOf(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(weekStart));
  }
}
