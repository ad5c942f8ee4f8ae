package dev.muster.postmortem.tracker;

/** Why a person has to decide. */
public enum ConflictReason {
  /** Both were changed since they agreed last, or were never compared. */
  BOTH_CHANGED,
  /** The mapping does not say what theirs means. */
  NO_COUNTERPART,
  /** The action item cannot become what theirs means. */
  NOT_POSSIBLE
}
