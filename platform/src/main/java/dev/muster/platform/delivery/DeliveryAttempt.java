package dev.muster.platform.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A provider is about to be called.
 *
 * @param attempt 1 for the first
 */
public record DeliveryAttempt(
    UUID deliveryId,
    UUID ownerId,
    String channel,
    String destination,
    String provider,
    int attempt,
    Instant at) {

  /** The same of another owner. */
  public DeliveryAttempt of(UUID owner) {
    return new DeliveryAttempt(deliveryId, owner, channel, destination, provider, attempt, at);
  }
}
