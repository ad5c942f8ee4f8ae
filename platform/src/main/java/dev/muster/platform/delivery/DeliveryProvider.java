package dev.muster.platform.delivery;

/** A small adapter to one provider. */
public interface DeliveryProvider {
  String name();

  /**
   * Calls the provider, for at most the configured time-out, on a thread that may block.
   *
   * @throws DeliveryFailure saying whether trying again can help
   */
  Receipt send(OutgoingDelivery delivery) throws DeliveryFailure;
}
