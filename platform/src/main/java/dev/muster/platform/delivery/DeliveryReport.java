package dev.muster.platform.delivery;

import java.util.Objects;
import java.util.UUID;

/**
 * What a provider says of a message after it took it.
 *
 * @param reference the provider's own id of the message
 * @param rank how far along this is; reports of a message only count in rising rank
 * @param status in the provider's own words
 * @param error why it did not arrive; null otherwise
 */
public record DeliveryReport(
    UUID deliveryId, String reference, int rank, State state, String status, String error) {

  public DeliveryReport {
    Objects.requireNonNull(deliveryId, "deliveryId");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(status, "status");
  }

  /** What it means. */
  public enum State {
    ON_ITS_WAY,
    ARRIVED,
    /** It will not arrive. */
    LOST
  }
}
