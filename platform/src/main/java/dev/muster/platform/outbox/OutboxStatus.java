package dev.muster.platform.outbox;

/** Where an event in the outbox stands; one that was published is no longer there. */
public enum OutboxStatus {
  /** Waits to be published, perhaps until its next attempt. */
  PENDING,
  /** The broker refused it too often; it and those of its aggregate behind it wait for a person. */
  BLOCKED
}
