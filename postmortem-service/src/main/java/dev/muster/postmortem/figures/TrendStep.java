package dev.muster.postmortem.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The parts of a trend: weeks begin on Monday, months on the first, both at midnight of a zone. */
public enum TrendStep {
  WEEK,
  MONTH;

  /** A part of a period, cut to it at both ends. */
  public record Part(Instant since, Instant until) {}

  /** The parts of the time from {@code since} to before {@code until}, the first one first. */
  public List<Part> parts(Instant since, Instant until, ZoneId zone) {
    List<Part> parts = new ArrayList<>();
    LocalDate day = first(since.atZone(zone).toLocalDate());
    Instant from = since;
    while (from.isBefore(until)) {
      day = next(day);
      Instant next = day.atStartOfDay(zone).toInstant();
      Instant to = next.isBefore(until) ? next : until;
      if (from.isBefore(to)) {
        parts.add(new Part(from, to));
        from = to;
      }
    }
    return parts;
  }

  private LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private LocalDate next(LocalDate day) {
    return switch (this) {
      case WEEK -> day.plusWeeks(1);
      case MONTH -> day.plusMonths(1);
    };
  }
}
