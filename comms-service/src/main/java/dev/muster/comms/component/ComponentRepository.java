package dev.muster.comms.component;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ComponentRepository implements PanacheRepositoryBase<Component, UUID> {
  /** Locks them, always in the same order, until the transaction ends. */
  List<Component> locked(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  List<Component> ofPage(UUID pageId) {
    return find("pageId = ?1 and removedAt is null order by position, id", pageId).list();
  }

  /** Locks them, so that nobody moves or connects them meanwhile. */
  List<Component> lockedOfPage(UUID pageId) {
    return find("pageId = ?1 and removedAt is null order by id", pageId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  List<Component> ofServices(Collection<UUID> serviceIds) {
    return serviceIds.isEmpty()
        ? List.of()
        : find(
                """
                select distinct c from Component c join c.serviceIds s
                where s in ?1 and c.removedAt is null order by c.position, c.id
                """,
                serviceIds)
            .list();
  }

  List<Component> after(UUID pageId, int position, UUID id, int count) {
    return find(
            """
            pageId = ?1 and removedAt is null and (position > ?2 or (position = ?2 and id > ?3))
            order by position, id
            """,
            pageId,
            position,
            id)
        .page(0, count)
        .list();
  }
}
