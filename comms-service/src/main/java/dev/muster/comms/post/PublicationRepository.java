package dev.muster.comms.post;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {
  /** The one of a post that may still go out. */
  Optional<Publication> pending(UUID postId) {
    return find("postId = ?1 and state in ?2", postId, PublicationState.allPending())
        .firstResultOptional();
  }

  List<Publication> pending(Collection<UUID> postIds) {
    return postIds.isEmpty()
        ? List.of()
        : list("postId in ?1 and state in ?2", postIds, PublicationState.allPending());
  }

  /** The incident of a publication without reading it; empty when there is none of either. */
  Optional<UUID> incidentOf(UUID id) {
    return getEntityManager()
        .createQuery("select incidentId from Publication where id = ?1", UUID.class)
        .setParameter(1, id)
        .getResultStream()
        .filter(incident -> incident != null)
        .findFirst();
  }

  /** Nobody else decides on it until the transaction ends. */
  Optional<Publication> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The one whose time came first, not locked yet. */
  Optional<UUID> firstDue(Instant now, Collection<UUID> except) {
    return getEntityManager()
        .createNativeQuery(
            """
            select id from publication
            where state in ('WAITING', 'APPROVED') and due_at <= ?1 and not id = any (?2)
            order by due_at, id
            limit 1
            """,
            UUID.class)
        .setParameter(1, now)
        .setParameter(2, except.toArray(UUID[]::new))
        .getResultStream()
        .map(UUID.class::cast)
        .findFirst();
  }

  /** The publication if it is still due and nobody else holds it, locked. */
  Optional<Publication> claim(UUID id, Instant now) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from publication
            where id = ?1 and state in ('WAITING', 'APPROVED') and due_at <= ?2
            for update skip locked
            """,
            Publication.class)
        .setParameter(1, id)
        .setParameter(2, now)
        .getResultStream()
        .map(Publication.class::cast)
        .findFirst();
  }

  /** The newest first. */
  List<Publication> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by proposedAt desc, id desc", conditions.values())
        .page(0, count)
        .list();
  }
}
