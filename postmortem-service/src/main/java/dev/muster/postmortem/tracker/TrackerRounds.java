package dev.muster.postmortem.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what a round of reading finds, so that no change depends on a webhook. */
@ApplicationScoped
class TrackerRounds {
  /** Of the tracker's clock and ours, and of its index. */
  static final Duration OVERLAP = Duration.ofMinutes(5);

  private final TrackerSync sync;
  private final TrackerIssueRepository issues;
  private final Comparison comparison;
  private final Duration every;

  TrackerRounds(
      TrackerSync sync,
      TrackerIssueRepository issues,
      Comparison comparison,
      @ConfigProperty(name = "muster.trackers.read-every") Duration every) {
    this.sync = sync;
    this.issues = issues;
    this.comparison = comparison;
    this.every = every;
  }

  void keep(TrackerConnection connection, Tracker.Changes changes, Instant now) {
    Map<String, IssueSeen> seen = new HashMap<>();
    changes.issues().forEach(each -> seen.put(each.externalId(), each));
    for (TrackerIssue issue : issues.locked(connection.id(), seen.keySet())) {
      IssueSeen there = seen.get(issue.externalId());
      if (!issue.needsBacklink() && issue.saw(there, now)) {
        comparison.settle(issue, connection, now);
      }
    }
    issues.flush();
    UUID id = connection.id();
    if (changes.next() == null) {
      sync.endRound(id, now, now.plus(every));
    } else {
      sync.readNext(id, changes.next());
    }
  }
}
