package dev.muster.contracts.postmortem;

/**
 * Status of an action item: proposed in the draft, committed by its owner, verified after the fix.
 */
public enum ActionItemStatus {
  PROPOSED,
  COMMITTED,
  IN_PROGRESS,
  DONE,
  VERIFIED,
  DROPPED
}
