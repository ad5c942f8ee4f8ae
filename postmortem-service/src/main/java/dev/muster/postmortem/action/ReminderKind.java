package dev.muster.postmortem.action;

/** Where a reminder stands to the due date. */
public enum ReminderKind {
  BEFORE_DUE,
  DUE,
  OVERDUE
}
