package dev.muster.incident.relation;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What came along with each merge. */
@ApplicationScoped
class MergeTable {
  private final Sql sql;

  MergeTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * What an incident got by a merge.
   *
   * @param serviceIds only those that it was not about before
   */
  record Moved(Set<UUID> alertIds, Set<UUID> serviceIds) {
    static final Moved NOTHING = new Moved(Set.of(), Set.of());

    Moved {
      alertIds = Set.copyOf(alertIds);
      serviceIds = Set.copyOf(serviceIds);
    }
  }

  /** Remembers it; the link is stored already. */
  void remember(UUID relationId, Moved moved) {
    sql.update(
        "insert into incident_merge (relation_id, alert_ids, service_ids) values (?, ?, ?)",
        relationId,
        array(moved.alertIds()),
        array(moved.serviceIds()));
  }

  /** Nothing for a link that is no merge. */
  Moved of(UUID relationId) {
    return sql
        .query(
            "select alert_ids, service_ids from incident_merge where relation_id = ?",
            row -> new Moved(ids(row.getArray("alert_ids")), ids(row.getArray("service_ids"))),
            relationId)
        .stream()
        .findFirst()
        .orElse(Moved.NOTHING);
  }

  private static Object array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Set<UUID> ids(Array array) throws SQLException {
    return Set.of((UUID[]) array.getArray());
  }
}
