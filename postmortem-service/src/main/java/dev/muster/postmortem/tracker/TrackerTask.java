package dev.muster.postmortem.tracker;

import java.time.Instant;
import java.util.UUID;

/** Something to ask or tell a tracker. */
sealed interface TrackerTask {
  /** A task about one issue. */
  sealed interface AboutIssue extends TrackerTask {
    UUID issueId();
  }

  record Create(UUID issueId, IssueDraft draft) implements AboutIssue {}

  /** Looks whether it was made after all. */
  record Search(UUID issueId, String marker, Instant since) implements AboutIssue {}

  /**
   * Reads an issue.
   *
   * @param link is written at it first; null for none
   */
  record Read(UUID issueId, String externalId, Backlink link) implements AboutIssue {}

  record Move(UUID issueId, String externalId, StatusRule rule, StatusMap map)
      implements AboutIssue {}

  /** Tells an issue what changed about its item. */
  record Describe(UUID issueId, String externalId, IssueChange change) implements AboutIssue {}

  /** Reads a part of what was changed since then; {@code place} is null for the first. */
  record Changes(Instant since, String place, Instant now) implements TrackerTask {}
}
