package dev.muster.postmortem.action;

/** Which action items a list shows, by status. */
public enum ActionItemScope {
  /** Neither finished nor dropped. */
  UNFINISHED,
  /** Promised and not finished. */
  OPEN,
  /** Open and past the deadline. */
  OVERDUE,
  /** Open and likely to be late: due soon without progress, or put off too often. */
  AT_RISK,
  /** Proposed, and nobody committed to it by when the policy asks for it. */
  UNASSIGNED,
  /** Against a rule of the follow-up policy. */
  BREACHING,
  PROPOSED,
  COMMITTED,
  IN_PROGRESS,
  DONE,
  VERIFIED,
  DROPPED
}
