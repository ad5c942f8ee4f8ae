package dev.muster.postmortem.reminder;

/** Where a reminder stands to the due date, or to the day by which somebody commits to one. */
public enum ReminderKind {
  BEFORE_ASSIGN,
  ASSIGN,
  UNASSIGNED,
  BEFORE_DUE,
  DUE,
  OVERDUE;

  /** Whether it is about somebody committing to a proposal, not about doing what was promised. */
  public boolean isOfAssignment() {
    return switch (this) {
      case BEFORE_ASSIGN, ASSIGN, UNASSIGNED -> true;
      case BEFORE_DUE, DUE, OVERDUE -> false;
    };
  }
}
