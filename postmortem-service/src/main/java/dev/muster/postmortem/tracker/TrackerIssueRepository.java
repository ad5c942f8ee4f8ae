package dev.muster.postmortem.tracker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerIssueRepository implements PanacheRepositoryBase<TrackerIssue, UUID> {
  /** Locks it until the transaction ends. */
  Optional<TrackerIssue> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  Optional<TrackerIssue> ofItem(UUID actionItemId) {
    return find("actionItemId", actionItemId).firstResultOptional();
  }

  Optional<TrackerIssue> lockedOfItem(UUID actionItemId) {
    return find("actionItemId", actionItemId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** What has to be done next, locked. */
  Optional<TrackerIssue> due(UUID connectionId, Instant now) {
    return find("connectionId = ?1 and dueAt <= ?2 order by dueAt, id", connectionId, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, 1)
        .list()
        .stream()
        .findFirst();
  }

  /** Those with these ids of the tracker, locked in one order. */
  List<TrackerIssue> locked(UUID connectionId, Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? List.of()
        : find("connectionId = ?1 and externalId in ?2 order by id", connectionId, externalIds)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }

  /** Whether another action item has this issue. */
  boolean isTaken(UUID connectionId, IssueSeen issue, UUID by) {
    return count(
            "connectionId = ?1 and externalId in ?2 and id <> ?3",
            connectionId,
            List.of(issue.externalId(), issue.key()),
            by)
        > 0;
  }

  long ofConnection(UUID connectionId) {
    return count("connectionId", connectionId);
  }
}
