package dev.muster.incident.timeline;

import dev.muster.platform.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The entries of all timelines. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<Entry, UUID> {
  private final Sql sql;

  EntryRepository(Sql sql) {
    this.sql = sql;
  }

  /** Entries with a number above {@code after}, the oldest first. */
  public List<Entry> after(UUID incidentId, long after, int limit) {
    return find("incidentId = ?1 and number > ?2 order by number", incidentId, after)
        .page(0, limit)
        .list();
  }

  /** Entries with a number below {@code before}, the newest first. */
  public List<Entry> before(UUID incidentId, long before, int limit) {
    return find("incidentId = ?1 and number < ?2 order by number desc", incidentId, before)
        .page(0, limit)
        .list();
  }

  public List<Entry> pinned(UUID incidentId) {
    return list("incidentId = ?1 and pinned order by number", incidentId);
  }

  /** Pins or unpins an entry; false when there is no such entry. */
  public boolean pin(UUID incidentId, long number, boolean pinned) {
    return sql.update(
            "update timeline_entry set pinned = ? where incident_id = ? and number = ?",
            pinned,
            incidentId,
            number)
        == 1;
  }
}
