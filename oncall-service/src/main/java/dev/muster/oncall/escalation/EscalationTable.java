package dev.muster.oncall.escalation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertRows;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The timers of escalations. */
@ApplicationScoped
class EscalationTable {
  private final Sql sql;

  EscalationTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A timer that is due, with its alert; both are locked.
   *
   * @param incidentSeverity as last heard; null while nothing was heard
   */
  record Due(
      Alert alert, PolicySnapshot policy, EscalationPosition position, Severity incidentSeverity) {
    Circumstances circumstances() {
      return new Circumstances(alert.urgency(), alert.severity(), incidentSeverity);
    }
  }

  /** Locks the timer that is due longest and that nobody holds, with its alert. */
  Optional<Due> claim(Instant now) {
    return sql
        .query(
            "select "
                + AlertRows.COLUMNS
                + """
                , e.policy::text as policy, e.run, e.level, e.anyone_reached, e.next_at,
                k.severity as incident_severity
                from escalation e
                join alert a on a.id = e.alert_id
                left join monitored_service s on s.id = a.service_id
                left join incident_of_alert i on i.alert_id = a.id
                left join known_incident k on k.id = coalesce(a.incident_id, i.incident_id)
                where e.status = 'ACTIVE' and e.next_at <= ?
                order by e.next_at
                limit 1
                for update of e, a skip locked
                """,
            EscalationTable::due,
            now)
        .stream()
        .findFirst();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        AlertRows.alert(row),
        JsonColumn.read(row.getString("policy"), new TypeReference<PolicySnapshot>() {}),
        new EscalationPosition(
            row.getInt("run"),
            row.getInt("level"),
            row.getBoolean("anyone_reached"),
            Sql.instant(row, "next_at")),
        Optional.ofNullable(row.getString("incident_severity"))
            .map(Severity::valueOf)
            .orElse(null));
  }

  void advance(UUID alertId, EscalationPosition position, boolean exhausted) {
    sql.update(
        """
        update escalation
        set run = ?, level = ?, anyone_reached = ?, next_at = ?, status = ?, failures = 0
        where alert_id = ?
        """,
        position.run(),
        position.level(),
        position.anyoneReached(),
        position.nextAt(),
        exhausted ? "EXHAUSTED" : "ACTIVE",
        alertId);
  }

  /** The next event number of an alert. */
  long nextSequence(UUID alertId) {
    return sql.query(
            "update alert set sequence = sequence + 1 where id = ? returning sequence",
            row -> row.getLong(1),
            alertId)
        .get(0);
  }

  void putOff(UUID alertId, Instant now) {
    sql.update(
        """
        update escalation
        set failures = failures + 1, next_at = ?::timestamptz
          + make_interval(secs => least(60, power(2, least(failures, 6))))
        where alert_id = ?
        """,
        now,
        alertId);
  }

  /** When the timer that is due longest was due; empty when none is. */
  Optional<Instant> overdueSince(Instant now) {
    return Optional.ofNullable(
        sql.query(
                "select min(next_at) as at from escalation where status = 'ACTIVE' and next_at <= ?",
                row -> Sql.instant(row, "at"),
                now)
            .get(0));
  }
}
