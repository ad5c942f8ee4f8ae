package dev.muster.postmortem.tracker;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads how long a tracker wants us to wait: {@code Retry-After} in seconds, else {@code
 * X-RateLimit-Reset} (GitHub: seconds since 1970 once {@code X-RateLimit-Remaining} is 0; Jira: a
 * moment), else a minute, as GitHub asks for after its secondary limits.
 */
final class RateLimits {
  static final Duration UNTOLD = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]")
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private RateLimits() {}

  /**
   * Whether an answer means that too much was asked.
   *
   * @param headers by name; null for those that are missing
   */
  static boolean isLimit(int status, Function<String, String> headers, String body) {
    return status == 429
        || status == 403
            && (headers.apply("Retry-After") != null
                || "0".equals(headers.apply("X-RateLimit-Remaining"))
                || body.toLowerCase(Locale.ROOT).contains("rate limit"));
  }

  static Duration pause(Function<String, String> headers, Instant now) {
    return asked(headers, now)
        .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
        .map(asked -> asked.isNegative() ? Duration.ZERO : asked)
        .orElse(UNTOLD);
  }

  private static Optional<Duration> asked(Function<String, String> headers, Instant now) {
    String seconds = headers.apply("Retry-After");
    if (seconds != null && seconds.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
    String reset = headers.apply("X-RateLimit-Reset");
    if (reset == null) {
      return Optional.empty();
    }
    String remaining = headers.apply("X-RateLimit-Remaining");
    if (reset.matches("\\d{1,12}")) {
      return remaining == null || remaining.equals("0")
          ? Optional.of(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset))))
          : Optional.empty();
    }
    return moment(reset).map(at -> Duration.between(now, at));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, MOMENT).withOffsetSameInstant(ZoneOffset.UTC))
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
