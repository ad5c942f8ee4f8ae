package dev.muster.postmortem.reminder;

/** Where a reminder stands to the due date, or that nobody has committed to one. */
public enum ReminderKind {
  UNASSIGNED,
  BEFORE_DUE,
  DUE,
  OVERDUE
}
