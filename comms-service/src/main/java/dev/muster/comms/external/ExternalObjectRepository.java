package dev.muster.comms.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExternalObjectRepository implements PanacheRepositoryBase<ExternalObject, UUID> {
  /** Locks it until the transaction ends. */
  Optional<ExternalObject> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** What has to be done at a page next; words before colours. */
  Optional<ExternalObject> due(UUID externalPageId, Instant now) {
    return find(
            "externalPageId = ?1 and dueAt <= ?2 order by kind desc, dueAt, id",
            externalPageId,
            now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, 1)
        .list()
        .stream()
        .findFirst();
  }

  /** Locks all of a kind, always in the same order. */
  List<ExternalObject> locked(UUID externalPageId, ObjectKind kind) {
    return find("externalPageId = ?1 and kind = ?2 order by id", externalPageId, kind)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  List<ExternalObject> of(UUID externalPageId, ObjectKind kind) {
    return list("externalPageId = ?1 and kind = ?2 order by id", externalPageId, kind);
  }

  /** Those that changed last come first. */
  List<ExternalObject> after(UUID externalPageId, Instant updatedAt, UUID id, int count) {
    return find(
            """
            externalPageId = ?1 and (updatedAt < ?2 or (updatedAt = ?2 and id < ?3))
            order by updatedAt desc, id desc
            """,
            externalPageId,
            updatedAt,
            id)
        .page(0, count)
        .list();
  }

  long count(UUID externalPageId, ObjectState state) {
    return count("externalPageId = ?1 and state = ?2", externalPageId, state);
  }
}
