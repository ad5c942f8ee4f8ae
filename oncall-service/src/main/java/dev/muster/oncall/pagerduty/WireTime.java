package dev.muster.oncall.pagerduty;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** Times as PagerDuty's API writes them: ISO 8601 with an offset, in whole seconds. */
public final class WireTime {
  /** The years 2000 to 2199 in every zone. */
  private static final Instant FIRST = Instant.parse("1999-12-31T00:00:00Z");

  private static final Instant LAST = Instant.parse("2200-01-02T00:00:00Z");
  private static final int LONGEST = 40;
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter();

  private WireTime() {}

  /** A time in a zone; null stays null. */
  public static String text(Instant at, ZoneId zone) {
    return at == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /**
   * Reads a time; one without an offset is of the zone, a date is its midnight. A plus that a query
   * string turned into a space counts as a plus.
   *
   * @param field in the request, for the error
   * @throws ProblemException 400 {@code pagerduty.bad-time}
   */
  public static Instant read(String text, String field, ZoneId zone) {
    try {
      var at =
          instant(text.length() > LONGEST ? "" : text.strip().replaceFirst(" (?=\\d)", "+"), zone);
      if (!at.isBefore(FIRST) && at.isBefore(LAST)) {
        return at.truncatedTo(ChronoUnit.SECONDS);
      }
    } catch (DateTimeException unreadable) {
      throw bad(field, "is no ISO 8601 time such as 2026-01-31T09:30:00+01:00");
    }
    throw bad(field, "must lie between the years 2000 and 2200");
  }

  private static Instant instant(String text, ZoneId zone) {
    var parsed = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof OffsetDateTime exact) {
      return exact.toInstant();
    }
    var local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
    return local.atZone(zone).toInstant();
  }

  private static ProblemException bad(String field, String message) {
    return new ProblemException(
        Problem.badRequest(
            "pagerduty.bad-time", "A time cannot be used", new FieldError(field, "time", message)));
  }
}
