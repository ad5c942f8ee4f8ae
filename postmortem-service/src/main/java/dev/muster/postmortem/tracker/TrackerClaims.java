package dev.muster.postmortem.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Chooses the next task: reading what was changed there comes first, then the issues. */
@ApplicationScoped
class TrackerClaims {
  /** So many tasks without an end about one issue mean that they do not help. */
  private static final int MOST_STEPS = 12;

  private final TrackerAccounts accounts;
  private final TrackerSync sync;
  private final TrackerConnections connections;
  private final TrackerIssueRepository issues;
  private final ItemFactsQuery facts;
  private final Comparison comparison;
  private final IssueWords words;
  private final InstantSource time;

  TrackerClaims(
      TrackerAccounts accounts,
      TrackerSync sync,
      TrackerConnections connections,
      TrackerIssueRepository issues,
      ItemFactsQuery facts,
      Comparison comparison,
      IssueWords words,
      InstantSource time) {
    this.accounts = accounts;
    this.sync = sync;
    this.connections = connections;
    this.issues = issues;
    this.facts = facts;
    this.comparison = comparison;
    this.words = words;
    this.time = time;
  }

  Optional<TrackerClaim> next() {
    Instant now = time.instant();
    Optional<TrackerAccounts.Turn> turn = accounts.claim(now);
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> busy = sync.busy(turn.get().account(), now);
    while (busy.isPresent()) {
      TrackerConnection connection = connections.get(busy.get());
      Optional<TrackerAccess> access = access(connection, now);
      Optional<TrackerTask> task = access.flatMap(known -> task(connection, now));
      issues.flush();
      if (task.isPresent()) {
        return Optional.of(new TrackerClaim(turn.get(), connection.id(), access.get(), task.get()));
      }
      busy = sync.busy(turn.get().account(), now);
    }
    accounts.giveBack(turn.get(), now);
    return Optional.empty();
  }

  private Optional<TrackerTask> task(TrackerConnection connection, Instant now) {
    TrackerSync.State state = sync.get(connection.id());
    if (!state.readDueAt().isAfter(now)) {
      boolean first = state.roundStartedAt() == null;
      if (first) {
        sync.startRound(connection.id(), now);
      }
      return Optional.of(
          new TrackerTask.Changes(
              state.readSince().minus(TrackerRounds.OVERLAP),
              first ? null : state.place(),
              first ? now : state.roundStartedAt()));
    }
    return issues.due(connection.id(), now).flatMap(issue -> task(issue, connection, now));
  }

  /** What has to be asked or told; an issue that needs nothing of it is settled. */
  private Optional<TrackerTask> task(
      TrackerIssue issue, TrackerConnection connection, Instant now) {
    if (issue.step() > MOST_STEPS) {
      issue.refused("it does not keep what it is told", now);
      return Optional.empty();
    }
    ItemFacts item = facts.get(issue.actionItemId());
    if (issue.externalId() == null) {
      return Optional.of(make(issue, item, connection, now));
    }
    if (!issue.readWanted() && issue.seen() != null) {
      Optional<TrackerTask> news = describe(issue, item, connection);
      if (news.isPresent()) {
        return news;
      }
      StatusMerge.Step step =
          StatusMerge.next(connection.statuses(), issue.base(), item.status(), issue.seen());
      if (step == StatusMerge.Step.WRITE && issue.checked()) {
        return Optional.of(move(issue, item, connection));
      }
      if (step == StatusMerge.Step.EQUAL || issue.checked()) {
        comparison.settle(issue, connection, now);
        return Optional.empty();
      }
    }
    Backlink link = issue.needsBacklink() ? words.backlink(issue, item) : null;
    return Optional.of(new TrackerTask.Read(issue.id(), issue.externalId(), link));
  }

  /** One that was made here follows its item; of one that was not, nothing is changed. */
  private Optional<TrackerTask> describe(
      TrackerIssue issue, ItemFacts item, TrackerConnection connection) {
    if (!issue.madeHere()) {
      return Optional.empty();
    }
    IssueContent wanted = words.content(item, connection);
    if (issue.told() == null) {
      issue.told(wanted);
    }
    return wanted.changedSince(issue.told()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrackerTask.Describe(
                issue.id(), issue.externalId(), words.change(issue, item, wanted, issue.told())));
  }

  private TrackerTask make(
      TrackerIssue issue, ItemFacts item, TrackerConnection connection, Instant now) {
    if (issue.unsure()) {
      return new TrackerTask.Search(issue.id(), issue.marker(), issue.askedAt());
    }
    issue.doubt(words.content(item, connection), now);
    return new TrackerTask.Create(issue.id(), words.draft(issue, item, connection));
  }

  private static TrackerTask move(
      TrackerIssue issue, ItemFacts item, TrackerConnection connection) {
    StatusMap map = connection.statuses();
    return new TrackerTask.Move(issue.id(), issue.externalId(), map.target(item.status()), map);
  }

  /** Empty when the token was sealed with a secret that is gone. */
  private Optional<TrackerAccess> access(TrackerConnection connection, Instant now) {
    try {
      return Optional.of(connections.access(connection));
    } catch (IllegalArgumentException lost) {
      sync.failed(
          connection.id(), "login", "the token cannot be decrypted any more; give it again", now);
      return Optional.empty();
    }
  }
}
