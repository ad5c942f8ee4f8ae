package dev.muster.platform.delivery;

import java.util.List;
import java.util.UUID;

/** A listener failed, so that the transaction about these deliveries cannot commit. */
final class ListenerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID[] deliveryIds;

  ListenerException(List<Claim> claims, RuntimeException cause) {
    super("listener failed: " + cause, cause);
    this.deliveryIds = claims.stream().map(Claim::id).toArray(UUID[]::new);
  }

  boolean isOfOne() {
    return deliveryIds.length == 1;
  }

  /** The delivery, when it is of one. */
  UUID deliveryId() {
    return deliveryIds[0];
  }
}
