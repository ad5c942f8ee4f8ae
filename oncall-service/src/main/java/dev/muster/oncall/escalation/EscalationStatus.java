package dev.muster.oncall.escalation;

/** Where the escalation of an alert stands. */
public enum EscalationStatus {
  /** Levels fire in time. */
  ACTIVE,
  /** Somebody took the alert for a while; after it the escalation begins anew. */
  HELD,
  /** Somebody took the alert, or it is over. */
  STOPPED,
  /** All levels fired and nobody answered. */
  EXHAUSTED
}
