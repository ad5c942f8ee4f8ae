package dev.muster.comms.subscriber;

/** Where a subscription stands. */
public enum SubscriberState {
  /** Asked for, not confirmed; or confirmed, and the endpoint has not answered yet. */
  PENDING,
  /** Gets messages. */
  ACTIVE,
  /** What was sent could not be delivered for good; deleted after a while. */
  QUARANTINED,
  /** Wants no more messages. */
  UNSUBSCRIBED
}
