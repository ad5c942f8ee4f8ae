package dev.muster.postmortem.action;

/** Which action items a list shows, by status. */
public enum ActionItemScope {
  /** Promised and not finished. */
  OPEN,
  /** Open and past the deadline. */
  OVERDUE,
  PROPOSED,
  COMMITTED,
  IN_PROGRESS,
  DONE,
  VERIFIED,
  DROPPED
}
