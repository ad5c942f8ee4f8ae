package dev.muster.oncall.rotation;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Turns of calendar months; the month of the start is the first, however little of it is left. */
record CalendarMonthGrid(int length, LocalDateTime start) implements TurnGrid {

  @Override
  public long turnAt(LocalDateTime local) {
    var month = YearMonth.from(RotationDays.dayOf(local, start.toLocalTime()));
    return Math.floorDiv(ChronoUnit.MONTHS.between(YearMonth.from(start), month), (long) length);
  }

  @Override
  public LocalDateTime startOf(long turn) {
    return YearMonth.from(start).plusMonths(turn * length).atDay(1).atTime(start.toLocalTime());
  }
}
