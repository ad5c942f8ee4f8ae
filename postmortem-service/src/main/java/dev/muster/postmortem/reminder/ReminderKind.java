package dev.muster.postmortem.reminder;

/** Where a reminder stands to the due date. */
public enum ReminderKind {
  BEFORE_DUE,
  DUE,
  OVERDUE
}
