package dev.muster.platform.ratelimit;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * So many in a period, written {@code 120/PT1M}; the permits come back evenly over the period.
 *
 * @param permits 1 or more, also the largest burst
 */
public record Rate(long permits, Duration period) {
  public Rate {
    if (permits < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("a rate needs at least one permit and some time");
    }
  }

  /** Reads {@code <permits>/<ISO period>}; also what the configuration converts with. */
  public static Rate parse(String text) {
    var slash = text.indexOf('/');
    try {
      return new Rate(
          Long.parseLong(text.substring(0, Math.max(slash, 0)).trim()),
          Duration.parse(text.substring(slash + 1).trim()));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a rate is written <permits>/<ISO period>, like 120/PT1M, not " + text, e);
    }
  }
}
