package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerConflictRepository implements PanacheRepositoryBase<TrackerConflict, UUID> {
  private static final int MOST_SHOWN = 50;

  Optional<TrackerConflict> open(UUID issueId) {
    return find("issueId = ?1 and decision = ?2", issueId, ConflictDecision.OPEN)
        .firstResultOptional();
  }

  void decide(UUID issueId, ConflictDecision decision, Who by, Instant now) {
    open(issueId).ifPresent(conflict -> conflict.decide(decision, by, now));
  }

  /** The newest first. */
  List<TrackerConflict> of(UUID issueId) {
    return find("issueId = ?1 order by foundAt desc, id desc", issueId).page(0, MOST_SHOWN).list();
  }
}
