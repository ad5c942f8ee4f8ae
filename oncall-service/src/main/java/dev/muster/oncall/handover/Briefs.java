package dev.muster.oncall.handover;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes briefs from what is open. */
@ApplicationScoped
class Briefs {
  private static final int MOST = 50;

  private final Sql sql;

  Briefs(Sql sql) {
    this.sql = sql;
  }

  Brief write(UUID scheduleId, UUID personId, Instant shiftBegan) {
    return new Brief(
        openAlerts(scheduleId),
        openIncidents(),
        count(
            """
            select count(*) from alert a
            join monitored_service s on s.id = a.service_id
            join escalation_policy p on p.id = s.policy_id
            where position(? in p.levels::text) > 0 and a.opened_at >= ? and not a.test
            """,
            scheduleId.toString(),
            shiftBegan),
        count(
            "select count(*) from page where person_id = ? and created_at >= ?",
            personId,
            shiftBegan));
  }

  private List<Brief.OpenAlert> openAlerts(UUID scheduleId) {
    return sql.query(
        """
        select a.id, a.number, a.severity, a.summary, a.status, a.opened_at from alert a
        join monitored_service s on s.id = a.service_id
        join escalation_policy p on p.id = s.policy_id
        where position(? in p.levels::text) > 0 and a.status <> 'RESOLVED'
        order by a.opened_at limit ?
        """,
        row ->
            new Brief.OpenAlert(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("severity"),
                row.getString("summary"),
                row.getString("status").equals("ACKNOWLEDGED"),
                Sql.instant(row, "opened_at")),
        scheduleId.toString(),
        MOST);
  }

  private List<Brief.OpenIncident> openIncidents() {
    return sql.query(
        """
        select id, reference, title, severity, state from known_incident
        where state not in ('RESOLVED', 'CLOSED', 'CANCELLED') order by severity, reference limit ?
        """,
        row ->
            new Brief.OpenIncident(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("severity"),
                row.getString("state")),
        MOST);
  }

  private int count(String statement, Object... parameters) {
    return sql.query(statement, row -> row.getInt(1), parameters).get(0);
  }
}
