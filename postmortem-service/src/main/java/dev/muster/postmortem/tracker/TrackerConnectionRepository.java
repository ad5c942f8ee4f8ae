package dev.muster.postmortem.tracker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TrackerConnectionRepository implements PanacheRepositoryBase<TrackerConnection, UUID> {
  /** Those after {@code id}, the oldest first; null for the first ones. */
  List<TrackerConnection> after(UUID id, int count) {
    return (id == null ? find("order by id") : find("id > ?1 order by id", id))
        .page(0, count)
        .list();
  }
}
