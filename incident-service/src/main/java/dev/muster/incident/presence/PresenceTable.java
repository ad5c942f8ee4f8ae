package dev.muster.incident.presence;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has which war room open, seen by every replica. */
@ApplicationScoped
class PresenceTable implements OldRows {
  private static final Duration KEPT = Duration.ofHours(1);

  private final Sql sql;

  PresenceTable(Sql sql) {
    this.sql = sql;
  }

  /** Notes that somebody is there; whoever was not seen after {@code gone} comes anew. */
  void seen(UUID incidentId, UUID personId, Instant now, Instant gone) {
    sql.update(
        """
        insert into presence (incident_id, person_id, since, seen_at) values (?, ?, ?, ?)
        on conflict (incident_id, person_id) do update set
          since = case when presence.seen_at <= ? then excluded.since else presence.since end,
          seen_at = greatest(presence.seen_at, excluded.seen_at)
        """,
        incidentId,
        personId,
        now,
        now,
        gone);
  }

  void left(UUID incidentId, UUID personId) {
    sql.update(
        "delete from presence where incident_id = ? and person_id = ?", incidentId, personId);
  }

  /** Those who were seen after {@code gone}, whoever came first at the head. */
  List<Present> after(UUID incidentId, Instant gone) {
    return sql.query(
        """
        select person_id, since from presence
        where incident_id = ? and seen_at > ? order by since, person_id
        """,
        row -> new Present(row.getObject("person_id", UUID.class), Sql.instant(row, "since")),
        incidentId,
        gone);
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "presence", "seen_at < ?", now.minus(KEPT));
  }
}
