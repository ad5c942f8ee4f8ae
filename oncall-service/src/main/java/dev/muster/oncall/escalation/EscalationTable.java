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
import java.util.List;
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
   * A timer with its alert.
   *
   * @param round how often the escalation began anew
   * @param incidentSeverity as last heard; null while nothing was heard
   */
  record Due(
      Alert alert,
      PolicySnapshot policy,
      EscalationPosition position,
      EscalationStatus status,
      int round,
      Severity incidentSeverity) {
    Due at(EscalationPosition other) {
      return new Due(alert, policy, other, status, round, incidentSeverity);
    }

    Circumstances circumstances() {
      return new Circumstances(
          alert.urgency(), alert.severity(), incidentSeverity, alert.priority());
    }
  }

  private static final String TIMERS =
      "select "
          + AlertRows.COLUMNS
          + """
          , e.policy::text as policy, e.run, e.level, e.anyone_reached, e.next_at,
          e.status as escalation_status, e.round, k.severity as incident_severity
          from escalation e
          join alert a on a.id = e.alert_id
          left join monitored_service s on s.id = a.service_id
          left join incident_of_alert i on i.alert_id = a.id
          left join known_incident k on k.id = coalesce(a.incident_id, i.incident_id)
          """;

  /** The timer of an alert, which the caller has locked. */
  Due of(UUID alertId) {
    return sql.query(TIMERS + " where e.alert_id = ?", EscalationTable::due, alertId).get(0);
  }

  /** Locks the timers that are due longest and that nobody holds, with their alerts. */
  List<Due> claim(Instant now, int most) {
    return sql.query(
        TIMERS
            + """
                 where e.status in ('ACTIVE', 'HELD') and e.next_at <= ? and (
            """
            + AlertRows.IS_RAISED_FIRST
            + """
                ) is not true
                order by e.next_at
                limit ?
                for update of e, a skip locked
                """,
        EscalationTable::due,
        now,
        now,
        now,
        most);
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
        EscalationStatus.valueOf(row.getString("escalation_status")),
        row.getInt("round"),
        Optional.ofNullable(row.getString("incident_severity"))
            .map(Severity::valueOf)
            .orElse(null));
  }

  /** Stores where escalations stand after they went on. */
  void advance(List<Escalated> all) {
    sql.batch(
        """
        update escalation
        set run = ?, level = ?, anyone_reached = ?, next_at = ?, status = ?, failures = 0
        where alert_id = ?
        """,
        all.stream().map(EscalationTable::columns).toList());
  }

  private static Object[] columns(Escalated each) {
    var position = each.advance().next();
    return new Object[] {
      position.run(),
      position.level(),
      position.anyoneReached(),
      position.nextAt(),
      each.advance().exhausted() ? EscalationStatus.EXHAUSTED : EscalationStatus.ACTIVE,
      each.alert().id()
    };
  }

  /** Begins anew, by a policy that may be another one. */
  void restart(UUID alertId, PolicySnapshot policy, int round) {
    sql.update(
        "update escalation set policy = ?::jsonb, round = ?, failures = 0 where alert_id = ?",
        JsonColumn.write(policy),
        round,
        alertId);
  }

  /** Rests until somebody must be asked again. */
  void hold(UUID alertId, Instant until) {
    sql.update(
        "update escalation set status = 'HELD', next_at = ?, failures = 0 where alert_id = ?",
        until,
        alertId);
  }

  /** Rests for as long as the policy lets somebody hold an alert; for ever when it does not say. */
  boolean lease(UUID alertId, Instant now) {
    return sql.update(
            """
            update escalation
            set status = 'HELD', failures = 0, next_at = ?::timestamptz
              + make_interval(secs => (policy ->> 'ackTimeoutSeconds')::bigint)
            where alert_id = ? and policy ->> 'ackTimeoutSeconds' is not null
            """,
            now,
            alertId)
        == 1;
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
                "select min(next_at) as at from escalation"
                    + " where status in ('ACTIVE', 'HELD') and next_at <= ?",
                row -> Sql.instant(row, "at"),
                now)
            .get(0));
  }
}
