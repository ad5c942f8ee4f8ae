package dev.muster.incident.impact;

import dev.muster.contracts.Impact;
import dev.muster.contracts.Who;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was known of the impact of incidents, and when. */
@ApplicationScoped
@Transactional
public class ImpactSeries {
  private static final int MOST = 1_000;

  private final IncidentStore store;
  private final Sql sql;

  ImpactSeries(IncidentStore store, Sql sql) {
    this.store = store;
    this.sql = sql;
  }

  /** Adds what is known from now on; demands the transaction of the command. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(UUID incidentId, ImpactPoint point) {
    sql.update(
        """
        insert into impact_point (id, incident_id, at, by, impact)
        values (?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        Ids.next(),
        incidentId,
        point.at(),
        Json.write(point.by()),
        Json.write(point.impact()));
  }

  /** When the impact was first said; empty for never. */
  public Optional<Instant> first(UUID incidentId) {
    return sql
        .query(
            "select at from impact_point where incident_id = ? order by id limit 1",
            row -> Sql.instant(row, "at"),
            incidentId)
        .stream()
        .findFirst();
  }

  /** The last thousand points of an incident, the oldest first. */
  public List<ImpactPoint> of(UUID incidentId, Caller caller) {
    return sql.query(
        """
        select at, by::text, impact::text from (
          select * from impact_point where incident_id = ? order by id desc limit ?) latest
        order by id
        """,
        row ->
            new ImpactPoint(
                Sql.instant(row, "at"),
                Json.read(row.getString("by"), Who.class),
                Json.read(row.getString("impact"), Impact.class)),
        store.forReading(incidentId, caller).id(),
        MOST);
  }
}
