package dev.muster.incident.decision;

/** Where a proposal stands. */
public enum DecisionStatus {
  PROPOSED,
  APPROVED,
  REJECTED,
  WITHDRAWN
}
