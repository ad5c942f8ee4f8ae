package dev.muster.incident.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What the metrics system said last.
 *
 * @param service name of the service that it is about; empty for none in particular
 * @param value null when it could not be had
 * @param failure why it could not be had; null when it could
 */
public record Measurement(
    Check check,
    String name,
    String service,
    BigDecimal value,
    GateQuery.Comparison comparison,
    BigDecimal threshold,
    boolean met,
    Instant at,
    Metrics.Failure failure) {
  /** A figure that is older says nothing about now. */
  static final Duration FRESH = Duration.ofMinutes(3);

  /** Whether it speaks about now: it was had, lately, and no alert came since. */
  boolean isTelling(Instant lastAlertAt, Instant now) {
    return failure == null
        && !at.isBefore(now.minus(FRESH))
        && (lastAlertAt == null || !at.isBefore(lastAlertAt));
  }

  /** Whether it is the same figure with the same verdict; the number itself may differ. */
  boolean saysTheSameAs(Measurement other) {
    return met == other.met && (failure == null) == (other.failure == null);
  }

  boolean isOfTheSame(Measurement other) {
    return name.equals(other.name) && service.equals(other.service);
  }
}
