package dev.muster.postmortem.tracker;

/** What became of a conflict. */
public enum ConflictDecision {
  OPEN,
  OURS,
  THEIRS,
  /** Both say the same again. */
  SETTLED
}
