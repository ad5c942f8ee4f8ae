package dev.muster.comms.external;

import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The differences that were found, for ever. */
@ApplicationScoped
class ExternalConflicts implements PanacheRepositoryBase<ExternalConflict, UUID> {
  static final Who RULE = Who.rule("comms.external");

  /** Nobody has decided yet. */
  void open(ExternalObject object, Difference difference, Instant now) {
    persist(new ExternalConflict(Ids.next(), object.id(), difference, now));
  }

  /** Recorded and decided by the rule at once. */
  void ours(ExternalObject object, List<Difference> differences, Instant now) {
    for (Difference difference : differences) {
      ExternalConflict conflict = new ExternalConflict(Ids.next(), object.id(), difference, now);
      conflict.decide(Decision.OURS, RULE, now);
      persist(conflict);
    }
  }

  /** Decides all that are open. */
  void decide(ExternalObject object, Decision decision, Who by, Instant now) {
    list("objectId = ?1 and decision = ?2", object.id(), Decision.OPEN)
        .forEach(conflict -> conflict.decide(decision, by, now));
  }

  /** Of these objects, the newest first. */
  List<ExternalConflict> of(Collection<UUID> objectIds) {
    return objectIds.isEmpty()
        ? List.of()
        : find("objectId in ?1 order by foundAt desc, id desc", objectIds).page(0, 500).list();
  }

  long countOpen(UUID externalPageId) {
    return count(
        """
        decision = ?1 and objectId in (
          select o.id from ExternalObject o where o.externalPageId = ?2)
        """,
        Decision.OPEN,
        externalPageId);
  }
}
