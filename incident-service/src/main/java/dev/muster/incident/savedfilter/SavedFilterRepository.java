package dev.muster.incident.savedfilter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The saved filters. */
@ApplicationScoped
class SavedFilterRepository implements PanacheRepositoryBase<SavedFilter, UUID> {

  /** Those of a person and those of everybody with an id above {@code after}, the oldest first. */
  List<SavedFilter> of(UUID personId, UUID after, int limit) {
    return find("(ownerId = ?1 or shared) and id > ?2 order by id", personId, after)
        .page(0, limit)
        .list();
  }

  boolean isTaken(UUID personId, String name, UUID by) {
    return count("ownerId = ?1 and name = ?2 and id <> ?3", personId, name, by) > 0;
  }

  long countOf(UUID personId) {
    return count("ownerId", personId);
  }
}
