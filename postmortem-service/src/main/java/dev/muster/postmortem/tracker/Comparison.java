package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Compares an action item with its issue and does what needs no request to the tracker. */
@ApplicationScoped
class Comparison {
  static final Who RULE = Who.rule("postmortem.tracker");

  private final ItemFactsQuery facts;
  private final TrackerConflictRepository conflicts;
  private final Adoption adoption;

  Comparison(ItemFactsQuery facts, TrackerConflictRepository conflicts, Adoption adoption) {
    this.facts = facts;
    this.conflicts = conflicts;
    this.adoption = adoption;
  }

  /**
   * Settles an issue that was just looked at, unless the tracker has to be told something; then it
   * stays due.
   */
  void settle(TrackerIssue issue, TrackerConnection connection, Instant now) {
    ItemFacts item = facts.get(issue.actionItemId());
    StatusMap map = connection.statuses();
    switch (StatusMerge.next(map, issue.base(), item.status(), issue.seen())) {
      case EQUAL -> agreed(issue, item, now);
      case WRITE -> issue.later(now);
      case ADOPT -> adopt(issue, connection, map.read(issue.seen()).orElseThrow(), now);
      case CONFLICT -> {
        boolean unknown = map.read(issue.seen()).isEmpty();
        disagree(
            issue,
            unknown ? ConflictReason.NO_COUNTERPART : ConflictReason.BOTH_CHANGED,
            null,
            now);
      }
    }
  }

  void agreed(TrackerIssue issue, ItemFacts item, Instant now) {
    issue.agreed(item, now);
    conflicts.decide(issue.id(), ConflictDecision.SETTLED, RULE, now);
  }

  private void adopt(
      TrackerIssue issue, TrackerConnection connection, ActionItemStatus to, Instant now) {
    Optional<String> objection = adoption.byTracker(issue, connection, to);
    if (objection.isEmpty()) {
      agreed(issue, facts.get(issue.actionItemId()), now);
    } else {
      disagree(issue, ConflictReason.NOT_POSSIBLE, objection.get(), now);
    }
  }

  private void disagree(TrackerIssue issue, ConflictReason reason, String detail, Instant now) {
    TrackerConflict conflict =
        conflicts
            .open(issue.id())
            .orElseGet(() -> new TrackerConflict(Ids.next(), issue.id(), now));
    ItemFacts item = facts.get(issue.actionItemId());
    conflict.state(reason, detail, item.status(), issue.seen().words());
    conflicts.persist(conflict);
    issue.disagree(now);
  }
}
