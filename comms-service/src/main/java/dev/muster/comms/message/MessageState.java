package dev.muster.comms.message;

/** How far a mail has come: what its delivery says, or that it was never handed over. */
public enum MessageState {
  PENDING,
  SENDING,
  SENT,
  DELIVERED,
  FAILED,
  BLOCKED,
  CANCELLED,
  /** Its words lack a value. */
  HELD
}
