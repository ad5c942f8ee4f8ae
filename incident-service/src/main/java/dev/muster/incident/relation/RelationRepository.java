package dev.muster.incident.relation;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links between incidents; the locks of both incidents guard them. */
@ApplicationScoped
class RelationRepository implements PanacheRepositoryBase<Relation, UUID> {

  /** Those of an incident that were not taken back, the oldest first. */
  List<Relation> of(UUID incidentId) {
    return list("(fromId = ?1 or toId = ?1) and endedAt is null order by id", incidentId);
  }

  /** The link between two incidents, whichever way. */
  Optional<Relation> between(UUID one, UUID other) {
    return find(
            "endedAt is null and (fromId = ?1 and toId = ?2 or fromId = ?2 and toId = ?1)",
            one,
            other)
        .firstResultOptional();
  }

  /** The incident of which this one is a part. */
  Optional<UUID> parent(UUID child) {
    return find("fromId = ?1 and kind = ?2 and endedAt is null", child, RelationKind.CHILD)
        .firstResultOptional()
        .map(Relation::toId);
  }

  /**
   * The link, from either side.
   *
   * @throws ProblemException 404 when the incident has no such link
   */
  Relation required(UUID relationId, UUID incidentId) {
    return findByIdOptional(relationId)
        .filter(found -> found.fromId().equals(incidentId) || found.toId().equals(incidentId))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("relation.not-found", "The incident has no such link")));
  }

  /** Reads it again, after whoever had the lock before has changed it. */
  void refresh(Relation relation) {
    getEntityManager().refresh(relation);
  }
}
