package dev.muster.oncall.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the times that senders write: ISO 8601 with {@code Z}, {@code +00:00} or {@code +0000}. */
final class SenderTime {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .toFormatter();

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private SenderTime() {}

  /**
   * The time to the microsecond; one without an offset is UTC. Empty when the text is no time or
   * far outside the present, because a wrong clock must not cost a page.
   */
  static Optional<Instant> parse(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      var parsed =
          FORMAT.parseBest(
              text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      var instant =
          parsed instanceof OffsetDateTime withOffset
              ? withOffset.toInstant()
              : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
      return Optional.of(instant.truncatedTo(ChronoUnit.MICROS))
          .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    } catch (DateTimeException notTime) {
      return Optional.empty();
    }
  }
}
