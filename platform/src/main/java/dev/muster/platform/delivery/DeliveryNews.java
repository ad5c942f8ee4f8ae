package dev.muster.platform.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a message after a provider took it.
 *
 * @param status DELIVERED or FAILED
 * @param reference the provider's own id of the message
 * @param said in the provider's own words
 * @param error null when delivered
 */
public record DeliveryNews(
    UUID deliveryId,
    UUID ownerId,
    String channel,
    String destination,
    DeliveryStatus status,
    String reference,
    String said,
    String error,
    Instant at) {

  /** The same of another owner. */
  public DeliveryNews of(UUID owner) {
    return new DeliveryNews(
        deliveryId, owner, channel, destination, status, reference, said, error, at);
  }
}
