package dev.muster.oncall.rotation;

import java.time.LocalDateTime;

/** Daily turns that only eligible days take up; a day begins at the start's time of day. */
record EligibleDayGrid(EligibleDays days, int length, LocalDateTime start) implements TurnGrid {

  @Override
  public long turnAt(LocalDateTime local) {
    var last = days.countBefore(RotationDays.dayOf(local, start.toLocalTime()).plusDays(1)) - 1;
    return Math.floorDiv(last - first(), (long) length);
  }

  @Override
  public LocalDateTime startOf(long turn) {
    return days.nth(first() + turn * length).atTime(start.toLocalTime());
  }

  private long first() {
    return days.countBefore(start.toLocalDate());
  }
}
