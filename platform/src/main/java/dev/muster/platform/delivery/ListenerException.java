package dev.muster.platform.delivery;

import java.util.UUID;

/** A listener failed, so that the transaction about this delivery cannot commit. */
final class ListenerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID deliveryId;

  ListenerException(UUID deliveryId, RuntimeException cause) {
    super("listener failed: " + cause, cause);
    this.deliveryId = deliveryId;
  }

  UUID deliveryId() {
    return deliveryId;
  }
}
