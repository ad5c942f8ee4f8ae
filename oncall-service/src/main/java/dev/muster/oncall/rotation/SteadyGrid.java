package dev.muster.oncall.rotation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Turns of one length, from the start on; months are counted from the start's day of the month. */
record SteadyGrid(RotationType type, int length, LocalDateTime start) implements TurnGrid {

  @Override
  public long turnAt(LocalDateTime local) {
    return switch (type) {
      case HOURLY -> whole(local, ChronoUnit.HOURS);
      case DAILY -> whole(local, ChronoUnit.DAYS);
      case WEEKLY -> whole(local, ChronoUnit.WEEKS);
      case MONTHLY -> month(local);
    };
  }

  @Override
  public LocalDateTime startOf(long turn) {
    return switch (type) {
      case HOURLY -> start.plusHours(turn * length);
      case DAILY -> start.plusDays(turn * length);
      case WEEKLY -> start.plusWeeks(turn * length);
      case MONTHLY -> start.plusMonths(turn * length);
    };
  }

  private long whole(LocalDateTime local, ChronoUnit unit) {
    var seconds = ChronoUnit.SECONDS.between(start, local.truncatedTo(ChronoUnit.SECONDS));
    return Math.floorDiv(seconds, unit.getDuration().getSeconds() * length);
  }

  private long month(LocalDateTime local) {
    var months =
        (local.getYear() - start.getYear()) * 12L + local.getMonthValue() - start.getMonthValue();
    var turn = Math.floorDiv(months, (long) length);
    return startOf(turn).isAfter(local) ? turn - 1 : turn;
  }
}
