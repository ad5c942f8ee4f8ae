package dev.muster.comms.subscriber;

/** Where a subscription stands. */
public enum SubscriberState {
  /** Asked for, not confirmed. */
  PENDING,
  /** Gets mail. */
  ACTIVE,
  /** Mail could not be delivered for good. */
  QUARANTINED,
  /** Wants no more mail. */
  UNSUBSCRIBED
}
