package dev.muster.comms.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PageImportRepository implements PanacheRepositoryBase<PageImport, UUID> {
  private static final String SKIP_LOCKED = "jakarta.persistence.lock.timeout";

  /** One that has something to do now and that nobody else works on; locks it. */
  Optional<PageImport> due(ImportState state, Instant now) {
    return find(
            """
            state = ?1 and dueAt <= ?2 and (leasedUntil is null or leasedUntil <= ?2)
            order by dueAt, id
            """,
            state,
            now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SKIP_LOCKED, -2)
        .page(0, 1)
        .list()
        .stream()
        .findFirst();
  }

  Optional<PageImport> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** The newest first. */
  List<PageImport> after(UUID pageId, Instant createdAt, UUID id, int count) {
    return find(
            """
            pageId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))
            order by createdAt desc, id desc
            """,
            pageId,
            createdAt,
            id)
        .page(0, count)
        .list();
  }

  boolean busy(UUID pageId) {
    return count(
            "pageId = ?1 and state in ?2",
            pageId,
            List.of(ImportState.READING, ImportState.RUNNING))
        > 0;
  }
}
