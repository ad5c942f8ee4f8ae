package dev.muster.postmortem.tracker.api;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.tracker.ConflictDecision;
import dev.muster.postmortem.tracker.ConflictReason;
import dev.muster.postmortem.tracker.IssueState;
import dev.muster.postmortem.tracker.TrackerConflict;
import dev.muster.postmortem.tracker.TrackerConnection;
import dev.muster.postmortem.tracker.TrackerIssue;
import dev.muster.postmortem.tracker.TrackerKind;
import dev.muster.postmortem.tracker.TrackerSync;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The issue of an action item, and where it could have one.
 *
 * @param issue null while it has none
 * @param trackers those that the team of the item uses
 */
public record ItemIssueView(@Nullable LinkedIssue issue, List<TrackerChoice> trackers) {

  /** A tracker to choose. */
  public record TrackerChoice(UUID id, String name, TrackerKind kind, String project) {
    static TrackerChoice from(TrackerConnection connection) {
      return new TrackerChoice(
          connection.id(), connection.name(), connection.kind(), connection.project());
    }
  }

  /**
   * The issue.
   *
   * @param key what people call it; null until it was made or read
   * @param status as the tracker calls it; null until it was made or read
   * @param problem away, address, login, unknown or rejected when the tracker cannot be asked;
   *     refused when it does not take this one; limited while it wants us to wait; else null
   * @param nextAttemptAt when something is done about it next; null when nothing has to be
   */
  public record LinkedIssue(
      TrackerChoice tracker,
      @Nullable String key,
      @Nullable String url,
      @Nullable String status,
      IssueState state,
      boolean madeHere,
      @Nullable String problem,
      @Nullable String detail,
      @Nullable Instant nextAttemptAt,
      @Nullable Instant seenAt,
      Who linkedBy,
      Instant linkedAt,
      List<IssueConflict> conflicts) {

    static LinkedIssue from(
        TrackerIssue issue,
        TrackerConnection connection,
        TrackerSync.State sync,
        Instant nextAt,
        Instant now,
        List<TrackerConflict> conflicts) {
      boolean waits = issue.state() == IssueState.WAITING;
      boolean limited = waits && sync.problem() == null && nextAt.isAfter(now.plusSeconds(2));
      String waiting = limited ? "limited" : sync.problem();
      Instant due = issue.dueAt();
      return new LinkedIssue(
          TrackerChoice.from(connection),
          issue.key(),
          issue.url(),
          issue.seen() == null ? null : issue.seen().words(),
          issue.state(),
          issue.madeHere(),
          issue.state() == IssueState.REFUSED ? "refused" : waits ? waiting : null,
          issue.state() == IssueState.REFUSED ? issue.problem() : waits ? sync.detail() : null,
          due == null || due.isAfter(nextAt) ? due : nextAt,
          issue.seenAt(),
          issue.linkedBy(),
          issue.createdAt(),
          conflicts.stream().map(IssueConflict::from).toList());
    }
  }

  /**
   * A difference between both.
   *
   * @param detail why the item cannot become that; null for other reasons
   * @param decidedBy null while it is open
   */
  public record IssueConflict(
      UUID id,
      ConflictReason reason,
      @Nullable String detail,
      ActionItemStatus ours,
      String theirs,
      Instant foundAt,
      ConflictDecision decision,
      @Nullable Who decidedBy,
      @Nullable Instant decidedAt) {
    static IssueConflict from(TrackerConflict conflict) {
      return new IssueConflict(
          conflict.id(),
          conflict.reason(),
          conflict.detail(),
          conflict.ours(),
          conflict.theirs(),
          conflict.foundAt(),
          conflict.decision(),
          conflict.decidedBy(),
          conflict.decidedAt());
    }
  }
}
