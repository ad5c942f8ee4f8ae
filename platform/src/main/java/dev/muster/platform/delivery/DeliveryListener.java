package dev.muster.platform.delivery;

/**
 * A bean that follows the deliveries of one kind of owner. Every method runs in the transaction
 * that stores what it is told, on a dispatcher thread, so it must be quick and must not call out.
 */
public interface DeliveryListener {
  /** The owner kind, as given to {@link DeliveryRequest#about}. */
  String kind();

  /** Whether the owner still wants it; false cancels the delivery instead of sending it. */
  default boolean wants(DeliveryAttempt attempt) {
    return true;
  }

  /** The provider is called once this transaction is committed. */
  default void onAttempt(DeliveryAttempt attempt) {}

  /** The attempt is over. Not called for an attempt that a crash cut off. */
  void onOutcome(DeliveryOutcome outcome);
}
