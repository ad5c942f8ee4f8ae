package dev.muster.postmortem.tracker.api;

import jakarta.validation.constraints.NotNull;

/** Whose status counts. */
public record IssueDecision(@NotNull IssueSide take) {
  /** One of the two. */
  public enum IssueSide {
    /** The issue follows the action item. */
    OURS,
    /** The action item follows the issue. */
    THEIRS
  }
}
