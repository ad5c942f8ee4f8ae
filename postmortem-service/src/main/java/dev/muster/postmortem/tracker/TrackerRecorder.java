package dev.muster.postmortem.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Keeps what became of a task, in one transaction. */
@ApplicationScoped
class TrackerRecorder {
  private static final Logger LOG = Logger.getLogger(TrackerRecorder.class);

  /** A request that got no answer may still be at work, and searching may lag behind. */
  private static final Duration UNTIL_CERTAIN = Duration.ofMinutes(2);

  /** A copy of the tracker's that is behind. */
  private static final Duration BREATH = Duration.ofSeconds(5);

  private static final Set<String> DISPENSABLE = Set.of(IssueDraft.DUE_DATE, IssueDraft.ASSIGNEE);

  private final TrackerAccounts accounts;
  private final TrackerSync sync;
  private final TrackerConnectionRepository connections;
  private final TrackerIssueRepository issues;
  private final TrackerRounds rounds;
  private final Comparison comparison;
  private final InstantSource time;

  TrackerRecorder(
      TrackerAccounts accounts,
      TrackerSync sync,
      TrackerConnectionRepository connections,
      TrackerIssueRepository issues,
      TrackerRounds rounds,
      Comparison comparison,
      InstantSource time) {
    this.accounts = accounts;
    this.sync = sync;
    this.connections = connections;
    this.issues = issues;
    this.rounds = rounds;
    this.comparison = comparison;
    this.time = time;
  }

  /** The tracker answered. */
  void answered(TrackerClaim claim, TrackerResult result) {
    Instant now = time.instant();
    TrackerConnection connection = connections.findById(claim.connectionId());
    if (connection != null) {
      keep(claim.task(), connection, result, now);
      issues.flush();
      sync.answered(connection.id());
    }
    accounts.release(claim.turn(), null, now);
  }

  private void keep(
      TrackerTask task, TrackerConnection connection, TrackerResult result, Instant now) {
    if (result instanceof TrackerResult.Part part) {
      rounds.keep(connection, part.changes(), now);
      return;
    }
    Optional<TrackerIssue> known = issue(task);
    if (known.isEmpty()) {
      return;
    }
    TrackerIssue issue = known.get();
    if (result instanceof TrackerResult.NotFound) {
      notFound(issue, now);
      return;
    }
    IssueSeen seen = ((TrackerResult.Seen) result).issue();
    if (issues.isTaken(connection.id(), seen, issue.id())) {
      issue.refused("another action item has this issue", now);
      return;
    }
    if (issue.externalId() == null) {
      issue.made(seen);
    }
    if (task instanceof TrackerTask.Read) {
      issue.attached();
    }
    if (task instanceof TrackerTask.Describe describe) {
      issue.told(describe.change().content());
    }
    if (issue.saw(seen, now)) {
      comparison.settle(issue, connection, now);
    } else {
      issue.later(now.plus(BREATH));
    }
  }

  private static void notFound(TrackerIssue issue, Instant now) {
    Instant certain = issue.askedAt().plus(UNTIL_CERTAIN);
    if (now.isBefore(certain)) {
      issue.later(certain);
    } else {
      issue.certain();
    }
  }

  /** The tracker did not do it, or nobody knows whether it did. */
  void failed(TrackerClaim claim, TrackerFailure failure) {
    Instant now = time.instant();
    LOG.infof(
        "tracker request failed connection=%s task=%s kind=%s: %s",
        claim.connectionId(),
        claim.task().getClass().getSimpleName(),
        failure.kind(),
        failure.getMessage());
    if (connections.findById(claim.connectionId()) != null) {
      keep(claim, failure, now);
      issues.flush();
    }
    accounts.release(claim.turn(), failure.pause().orElse(null), now);
  }

  private void keep(TrackerClaim claim, TrackerFailure failure, Instant now) {
    Optional<TrackerIssue> issue = issue(claim.task());
    issue.ifPresent(TrackerIssue::excuse);
    switch (failure.kind()) {
      case AWAY -> {
        issue.filter(each -> each.externalId() != null).ifPresent(each -> each.look(now));
        fail(claim, "away", failure, now);
      }
      case FORBIDDEN_ADDRESS -> {
        certain(claim, issue);
        fail(claim, "address", failure, now);
      }
      case LOGIN -> {
        certain(claim, issue);
        fail(claim, "login", failure, now);
      }
      case TOO_OFTEN -> certain(claim, issue);
      case UNKNOWN -> unknown(claim, issue, failure, now);
      case REJECTED -> rejected(claim, issue, failure, now);
    }
  }

  private void fail(TrackerClaim claim, String problem, TrackerFailure failure, Instant now) {
    sync.failed(claim.connectionId(), problem, failure.getMessage(), now);
  }

  private static void certain(TrackerClaim claim, Optional<TrackerIssue> issue) {
    if (claim.task() instanceof TrackerTask.Create) {
      issue.ifPresent(TrackerIssue::certain);
    }
  }

  private void unknown(
      TrackerClaim claim, Optional<TrackerIssue> issue, TrackerFailure failure, Instant now) {
    TrackerTask task = claim.task();
    if (task instanceof TrackerTask.Read
        || task instanceof TrackerTask.Move
        || task instanceof TrackerTask.Describe) {
      issue.ifPresent(each -> each.gone(now));
    } else if (task instanceof TrackerTask.Create) {
      certain(claim, issue);
      issue.ifPresent(each -> each.refused(failure.getMessage(), now));
    } else {
      fail(claim, "unknown", failure, now);
    }
  }

  private void rejected(
      TrackerClaim claim, Optional<TrackerIssue> issue, TrackerFailure failure, Instant now) {
    if (issue.isEmpty()) {
      fail(claim, "rejected", failure, now);
      return;
    }
    Set<String> fields = failure.fields();
    if (claim.task() instanceof TrackerTask.Describe describe
        && !fields.isEmpty()
        && DISPENSABLE.containsAll(fields)
        && describe.change().fields().containsAll(fields)) {
      issue.get().spare(fields, describe.change().content(), now);
      return;
    }
    boolean without =
        claim.task() instanceof TrackerTask.Create
            && !fields.isEmpty()
            && DISPENSABLE.containsAll(fields)
            && !issue.get().omitted().containsAll(fields);
    if (without) {
      issue.get().omit(fields, now);
    } else {
      issue.get().refused(failure.getMessage(), now);
    }
  }

  private Optional<TrackerIssue> issue(TrackerTask task) {
    return task instanceof TrackerTask.AboutIssue about
        ? issues.locked(about.issueId())
        : Optional.empty();
  }
}
