package dev.muster.platform.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
  /** Waits for its time. */
  PENDING,
  /** A dispatcher holds its lease and is calling the provider. */
  SENDING,
  /** The provider took it. */
  SENT,
  /** The recipient's side confirmed it. */
  DELIVERED,
  /** Refused for good, or given up. */
  FAILED,
  /** Cannot be sent as things are configured; waits to be released by hand. */
  BLOCKED,
  /** No longer wanted by its owner. */
  CANCELLED
}
