package dev.muster.oncall.fairness;

import dev.muster.oncall.rotation.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the hours of somebody's shifts, and how many of them lay at night (22:00 to 06:00), at the
 * weekend and on holidays, all on the clock where the person lives. An hour may count for several.
 * What a clock change adds or takes is counted as it passed.
 */
public final class HoursCalculator {
  private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
  private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

  private HoursCalculator() {}

  /**
   * @param spans time on call; where they overlap it counts once
   */
  public static Hours hours(List<Span> spans, ZoneId zone, Set<LocalDate> holidays) {
    var hours = Hours.NONE;
    for (var span : Span.union(spans)) {
      hours = hours.plus(of(span, zone, holidays));
    }
    return hours;
  }

  private static Hours of(Span span, ZoneId zone, Set<LocalDate> holidays) {
    var hours = Hours.NONE;
    var boundaries = boundaries(span, zone);
    for (var start : boundaries.headSet(span.end())) {
      var length = Duration.between(start, boundaries.higher(start));
      var local = start.atZone(zone);
      hours =
          hours.plus(
              new Hours(
                  length,
                  isNight(local.toLocalTime()) ? length : Duration.ZERO,
                  isWeekend(local.toLocalDate()) ? length : Duration.ZERO,
                  holidays.contains(local.toLocalDate()) ? length : Duration.ZERO));
    }
    return hours;
  }

  /** Where the kind of hour can change. */
  private static TreeSet<Instant> boundaries(Span span, ZoneId zone) {
    var boundaries = new TreeSet<Instant>();
    boundaries.add(span.start());
    boundaries.add(span.end());
    var last = span.end().atZone(zone).toLocalDate();
    for (var day = span.start().atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (var time : List.of(LocalTime.MIDNIGHT, NIGHT_ENDS, NIGHT_BEGINS)) {
        var at = day.atTime(time).atZone(zone).toInstant();
        if (at.isAfter(span.start()) && at.isBefore(span.end())) {
          boundaries.add(at);
        }
      }
    }
    return boundaries;
  }

  /** Whether a time is of the night. */
  public static boolean isNight(LocalTime time) {
    return time.isBefore(NIGHT_ENDS) || !time.isBefore(NIGHT_BEGINS);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
