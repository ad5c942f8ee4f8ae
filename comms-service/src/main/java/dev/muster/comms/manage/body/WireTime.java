package dev.muster.comms.manage.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** Times as the manage API reads and writes them: with milliseconds, in the zone of the page. */
public final class WireTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .appendPattern("[ ][XXX][XX][X]['UTC']")
          .toFormatter();

  private final DateTimeFormatter format;

  public WireTime(ZoneId zone) {
    format = WRITTEN.withZone(zone);
  }

  /** Null stays null. */
  public String write(Instant at) {
    return at == null ? null : format.format(at);
  }

  /**
   * Reads an ISO 8601 date or time; without an offset it is in {@code zone}, and UTC when it says
   * so.
   *
   * @throws DateTimeException when it is neither
   */
  static Instant read(String text, ZoneId zone) {
    ZoneId meant = text.endsWith("UTC") ? ZoneId.of("UTC") : zone;
    TemporalAccessor found =
        READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (found instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return found instanceof LocalDateTime time
        ? time.atZone(meant).toInstant()
        : LocalDate.from(found).atStartOfDay(meant).toInstant();
  }
}
