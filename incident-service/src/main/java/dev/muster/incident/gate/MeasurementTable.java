package dev.muster.incident.gate;

import dev.muster.incident.gate.GateQuery.Comparison;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The latest figures of each incident that is watched. */
@ApplicationScoped
class MeasurementTable {
  private final Sql sql;

  MeasurementTable(Sql sql) {
    this.sql = sql;
  }

  /** In the order of the checks and names. */
  List<Measurement> of(UUID incidentId) {
    return sql.query(
        """
        select check_key, name, service, value, comparison, threshold, met, at, failure
        from gate_measurement where incident_id = ? order by check_key, name, service
        """,
        MeasurementTable::measurement,
        incidentId);
  }

  /** What is known from now on, and nothing else. */
  void replace(UUID incidentId, List<Measurement> measured) {
    sql.update("delete from gate_measurement where incident_id = ?", incidentId);
    for (var each : measured) {
      sql.update(
          """
          insert into gate_measurement
            (incident_id, check_key, name, service, value, comparison, threshold, met, at, failure)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          incidentId,
          each.check(),
          each.name(),
          each.service(),
          each.value(),
          each.comparison(),
          each.threshold(),
          each.met(),
          each.at(),
          each.failure());
    }
  }

  /**
   * Takes an incident whose fix is under way or watched and that nobody has measured since, the one
   * that waits longest first; no other replica takes it before the same time has passed again.
   */
  Optional<UUID> claim(Instant since, Instant now) {
    return sql
        .query(
            """
            update incident set measured_at = ?
            where id = (
              select id from incident
              where state in ('MITIGATING', 'MONITORING')
                and (measured_at is null or measured_at <= ?)
              order by measured_at nulls first
              limit 1
              for update skip locked)
            returning id
            """,
            row -> row.getObject("id", UUID.class),
            now,
            since)
        .stream()
        .findFirst();
  }

  private static Measurement measurement(ResultSet row) throws SQLException {
    return new Measurement(
        Check.valueOf(row.getString("check_key")),
        row.getString("name"),
        row.getString("service"),
        row.getBigDecimal("value"),
        Comparison.valueOf(row.getString("comparison")),
        row.getBigDecimal("threshold"),
        row.getBoolean("met"),
        Sql.instant(row, "at"),
        failure(row.getString("failure")));
  }

  private static Metrics.Failure failure(String name) {
    return name == null ? null : Metrics.Failure.valueOf(name);
  }
}
