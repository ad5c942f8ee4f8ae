package dev.muster.incident.timing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** When people work: the same hours on each of {@code days}, in the zone of whoever asks. */
public record BusinessHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

  public BusinessHours {
    if (from == null || to == null || !from.isBefore(to)) {
      throw new IllegalArgumentException("business hours need a start before their end");
    }
    days = days == null ? Set.of() : Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("business hours need at least one day");
    }
  }

  /** How long a business day is by the clock on the wall. */
  Duration day() {
    return Duration.between(from, to);
  }

  /** The moment at which {@code work} of business time has passed since {@code start}. */
  Instant add(Instant start, Duration work, ZoneId zone) {
    var left = work;
    var date = start.atZone(zone).toLocalDate();
    while (true) {
      var opens = later(start, date.atTime(from).atZone(zone).toInstant());
      var closes = date.atTime(to).atZone(zone).toInstant();
      if (isWorked(date) && opens.isBefore(closes)) {
        var available = Duration.between(opens, closes);
        if (left.compareTo(available) <= 0) {
          return opens.plus(left);
        }
        left = left.minus(available);
      }
      date = date.plusDays(1);
    }
  }

  private boolean isWorked(LocalDate date) {
    return days.contains(date.getDayOfWeek());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
