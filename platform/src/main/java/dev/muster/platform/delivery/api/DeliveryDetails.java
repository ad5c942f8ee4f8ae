package dev.muster.platform.delivery.api;

import java.util.List;

/** A delivery with what became of each attempt, the first one first. */
public record DeliveryDetails(DeliveryView delivery, List<AttemptView> attempts) {
  public DeliveryDetails {
    attempts = List.copyOf(attempts);
  }
}
