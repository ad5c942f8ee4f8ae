package dev.muster.oncall.escalation.slow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Hours on the wall that repeat each week; they belong to the day on which they begin. */
public record Hours(Set<DayOfWeek> days, LocalTime from, int minutes) {

  /** Whether any of them include an instant. */
  public static boolean include(List<Hours> hours, ZoneId zone, Instant at) {
    return hours.stream().anyMatch(each -> each.include(zone, at));
  }

  private boolean include(ZoneId zone, Instant at) {
    var day = at.atZone(zone).toLocalDate();
    for (int back = 0; back <= 2; back++) {
      var begin = day.minusDays(back).atTime(from);
      if (days.contains(begin.getDayOfWeek())
          && !at.isBefore(instant(begin, zone))
          && at.isBefore(instant(begin.plusMinutes(minutes), zone))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first instant at which the clock on the wall shows this time or, if it skips it, a later
   * one.
   */
  static Instant instant(LocalDateTime wall, ZoneId zone) {
    var change = zone.getRules().getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
