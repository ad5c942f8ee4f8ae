package dev.muster.comms.manage.component;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * From when until when the uptime is asked for.
 *
 * @param start at least the first day of the component
 * @param end at most now
 * @param warnings what was asked for otherwise
 */
record UptimeRange(Instant start, Instant end, List<String> warnings) {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_MONTHS = 6;

  /**
   * Reads a range of years, months or days.
   *
   * @param start null for the last 90 days
   * @param end null for now; the whole of the year, month or day is meant
   * @param since first day of the component
   * @throws ProblemException 422 naming what cannot be read, is out of order or too long
   */
  static UptimeRange of(String start, String end, LocalDate since, ZoneId zone, Instant now) {
    LocalDate last = end == null ? LocalDate.ofInstant(now, zone) : day("end", end, true);
    LocalDate wanted = start == null ? last.minusDays(USUAL_DAYS) : day("start", start, false);
    if (wanted.isAfter(last)) {
      throw refused("start", "order", "must not be after end");
    }
    if (wanted.plusMonths(MOST_MONTHS).isBefore(last)) {
      throw refused("start", "range", "may lie at most six months before end");
    }
    boolean early = wanted.isBefore(since);
    LocalDate first = early && !since.isAfter(last) ? since : wanted;
    Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
    return new UptimeRange(
        first.atStartOfDay(zone).toInstant(),
        until.isAfter(now) ? now : until,
        early ? List.of("Nothing is known of the time before " + since) : List.of());
  }

  private static LocalDate day(String name, String text, boolean end) {
    try {
      return switch (text.length()) {
        case 4 -> end ? Year.parse(text).atMonth(12).atEndOfMonth() : Year.parse(text).atDay(1);
        case 7 -> end ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
        case 10 -> LocalDate.parse(text);
        case 20, 24 -> LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        default -> throw new DateTimeException("neither a day nor a longer time");
      };
    } catch (DateTimeException unreadable) {
      throw refused(name, "type", "must be a year, a month such as 2026-01 or a date");
    }
  }

  private static ProblemException refused(String name, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "manage.uptime-range", "No uptime of that", new FieldError(name, rule, message)));
  }
}
