package dev.muster.platform.delivery.http;

import dev.muster.platform.delivery.DeliveryFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What a receiver's answer means (RFC 9110). */
public final class HttpFailures {
  private static final Set<Integer> TRANSIENT_CLIENT_ERRORS = Set.of(408, 425, 429);

  private HttpFailures() {}

  /** Empty when it was taken. */
  public static Optional<DeliveryFailure> of(HttpAnswer answer, Instant now) {
    if (answer.status() / 100 == 2) {
      return Optional.empty();
    }
    return Optional.of(failure(answer, now).receipt(answer.receipt()));
  }

  private static DeliveryFailure failure(HttpAnswer answer, Instant now) {
    if (answer.status() / 100 == 3) {
      return DeliveryFailure.permanent(
          "the receiver redirects to " + answer.location() + "; give that address instead", null);
    }
    var message = "the receiver answered " + answer.status();
    if (answer.status() / 100 == 4 && !TRANSIENT_CLIENT_ERRORS.contains(answer.status())) {
      return DeliveryFailure.permanent(message, null);
    }
    return DeliveryFailure.transientFailure(message, null)
        .retryAfter(pause(answer.retryAfter(), now).orElse(null));
  }

  /** {@code Retry-After}: seconds or a date. */
  static Optional<Duration> pause(String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      if (header.trim().matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.trim())));
      }
      var date = ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME);
      var pause = Duration.between(now, date.toInstant());
      return pause.isNegative() ? Optional.empty() : Optional.of(pause);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
