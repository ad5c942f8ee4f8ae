package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import dev.muster.incident.access.Caller;
import dev.muster.incident.access.Visible;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Replays severity policies over past incidents; drills do not count. */
@ApplicationScoped
public class Replays {
  private static final int MOST = 10_000;

  private final Sql sql;

  Replays(Sql sql) {
    this.sql = sql;
  }

  /**
   * What {@code table} would have said since then. Restricted incidents count; who may not see them
   * learns nothing else of them.
   */
  public Replay over(SeverityTable table, Instant since, Caller caller) {
    var assessments =
        sql.query(
            """
            select i.id, i.number, i.title, d.decided_at, d.severity, d.rule, d.facts::text,
              %s as visible
            from (
              select distinct on (incident_id) * from severity_decision
              where basis = 'TABLE' and decided_at >= ?
              order by incident_id, id desc) d
            join incident i on i.id = d.incident_id and not i.drill
            order by d.decided_at desc
            limit ?
            """
                .formatted(Visible.CONDITION),
            row ->
                new Replay.Assessment(
                    row.getObject("id", UUID.class),
                    "INC-" + row.getLong("number"),
                    row.getString("title"),
                    Sql.instant(row, "decided_at"),
                    Severity.valueOf(row.getString("severity")),
                    row.getString("rule"),
                    Json.read(row.getString("facts"), SeverityFacts.class),
                    row.getBoolean("visible")),
            Visible.to(caller).then(since, MOST));
    return Replay.of(table, assessments);
  }
}
