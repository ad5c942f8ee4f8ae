package dev.muster.contracts.postmortem;

/**
 * A rule of the follow-up policy: assigned in time, promised within the days that the priority
 * allows, done by the due date, not put off again and again.
 */
public enum FollowUpRule {
  NOT_ASSIGNED,
  PROMISED_TOO_LATE,
  OVERDUE,
  MOVED_TOO_OFTEN
}
