package dev.muster.oncall.unavailability.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A day or a time of a calendar.
 *
 * @param wall what a clock on the wall shows; midnight for a day
 * @param zone of that clock
 */
record IcsTime(LocalDateTime wall, ZoneId zone, boolean wholeDay) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /**
   * Empty for what is neither a day nor a time.
   *
   * @param zone for what has none of its own
   */
  static Optional<IcsTime> parse(String value, ZoneId zone) {
    var text = value.strip();
    try {
      if (text.length() == 8) {
        var day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        return Optional.of(new IcsTime(day.atStartOfDay(), zone, true));
      }
      if (text.endsWith("Z")) {
        var wall = LocalDateTime.parse(text.substring(0, text.length() - 1), TIME);
        return Optional.of(new IcsTime(wall, ZoneOffset.UTC, false));
      }
      return Optional.of(new IcsTime(LocalDateTime.parse(text, TIME), zone, false));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  IcsTime at(LocalDateTime otherWall) {
    return new IcsTime(otherWall, zone, wholeDay);
  }

  LocalDate day() {
    return wall.toLocalDate();
  }

  /** For a day, when it begins. */
  Instant instant() {
    return wholeDay ? day().atStartOfDay(zone).toInstant() : wall.atZone(zone).toInstant();
  }
}
