package dev.muster.postmortem.action;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps beside each action item what the figures need of its incident: severity, whether it was a
 * drill, and services, as they are measured.
 */
@ApplicationScoped
public class ItemIncidents {
  private static final String COPY =
      """
      update action_item a
      set incident_severity = m.severity, incident_drill = m.drill, incident_services = m.service_ids
      from measure m
      where m.incident_id = a.incident_id
        and (a.incident_severity, a.incident_drill, a.incident_services)
          is distinct from (m.severity, m.drill, m.service_ids)
        and %s
      """;

  private final Sql sql;

  ItemIncidents(Sql sql) {
    this.sql = sql;
  }

  /** Takes over the facts of an incident that was measured anew. */
  public void refreshOf(UUID incidentId) {
    sql.update(COPY.formatted("m.incident_id = ?"), incidentId);
  }

  /** Takes over the facts of all incidents. */
  public void refreshAll() {
    sql.update(COPY.formatted("true"));
  }

  /** Takes over the facts of the incident of an item, which is stored as it is now. */
  void refresh(UUID itemId) {
    sql.update(COPY.formatted("a.id = ?"), itemId);
  }
}
