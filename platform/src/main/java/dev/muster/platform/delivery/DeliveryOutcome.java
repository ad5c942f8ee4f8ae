package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * How an attempt ended.
 *
 * @param attempt 1 for the first
 * @param status what the delivery is now; PENDING when it will be tried again
 * @param receipt what the provider answered; null when it did not
 * @param error why it is not sent; null when it is
 * @param nextAttemptAt null unless it will be tried again
 */
public record DeliveryOutcome(
    UUID deliveryId,
    UUID ownerId,
    String channel,
    String destination,
    String provider,
    int attempt,
    DeliveryStatus status,
    JsonNode receipt,
    String error,
    Instant at,
    Instant nextAttemptAt) {

  /** The same of another owner. */
  public DeliveryOutcome of(UUID owner) {
    return new DeliveryOutcome(
        deliveryId,
        owner,
        channel,
        destination,
        provider,
        attempt,
        status,
        receipt,
        error,
        at,
        nextAttemptAt);
  }
}
