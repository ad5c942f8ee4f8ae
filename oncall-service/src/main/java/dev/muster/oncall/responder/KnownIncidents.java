package dev.muster.oncall.responder;

import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What was last heard of each incident; older news never overwrites newer. */
@ApplicationScoped
public class KnownIncidents {
  private final Sql sql;

  KnownIncidents(Sql sql) {
    this.sql = sql;
  }

  void learn(IncidentFacts incident, long sequence) {
    sql.update(
        """
        insert into known_incident as k (id, sequence, reference, title, severity, state)
        values (?, ?, ?, ?, ?, ?)
        on conflict (id) do update set
          sequence = excluded.sequence, reference = excluded.reference, title = excluded.title,
          severity = excluded.severity, state = excluded.state
        where k.sequence < excluded.sequence
        """,
        incident.incidentId(),
        sequence,
        incident.reference(),
        incident.title(),
        incident.severity(),
        incident.state());
  }

  /** From now on the alert belongs to the incident. */
  void attach(UUID alertId, UUID incidentId) {
    sql.update(
        """
        insert into incident_of_alert (alert_id, incident_id) values (?, ?)
        on conflict (alert_id) do update set incident_id = excluded.incident_id
        """,
        alertId,
        incidentId);
  }

  /** The alert does not belong to that incident any more; it may have gone to another one. */
  void detach(UUID alertId, UUID incidentId) {
    sql.update(
        "delete from incident_of_alert where alert_id = ? and incident_id = ?",
        alertId,
        incidentId);
  }

  /** The severity of an incident as last heard; empty for one nothing was heard of. */
  public Optional<Severity> severity(UUID incidentId) {
    return sql
        .query(
            "select severity from known_incident where id = ?",
            row -> Severity.valueOf(row.getString(1)),
            incidentId)
        .stream()
        .findFirst();
  }
}
