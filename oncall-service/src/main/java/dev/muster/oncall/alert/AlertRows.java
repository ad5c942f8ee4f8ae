package dev.muster.oncall.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of {@code alert a left join monitored_service s}. */
public final class AlertRows {
  /** The columns that {@link #alert} needs. */
  public static final String COLUMNS =
      """
      a.id, a.number, a.service_id, s.name as service_name, s.tier, s.team_id, a.integration_id,
      a.dedup_key, a.status, a.severity, a.priority, a.urgency, a.summary, a.source, a.component, a.group_name,
      a.type_name, a.details::text as details, a.links::text as links, a.event_at, a.starts_at,
      a.opened_at, a.acknowledged_at, a.acknowledged_by, a.acknowledged_by_id, a.resolved_at,
      a.resolved_by, a.event_count, a.last_event_at, a.test, a.incident_id, a.snoozed_until,
      a.merged_into, a.sequence, a.raise_at
      """;

  /**
   * Whether nothing is sent for the alert for a moment, as it is just becoming urgent and begins
   * anew then; takes an instant twice. One that does not become urgent in time holds nothing back.
   */
  public static final String IS_RAISED_FIRST =
      """
      a.status = 'TRIGGERED' and a.raise_at <= ?
      and a.raise_at > ?::timestamptz - interval '5 seconds'
      """;

  private static final int NO_SERVICE_TIER = 4;

  private AlertRows() {}

  public static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        service(row),
        row.getObject("integration_id", UUID.class),
        row.getString("dedup_key"),
        AlertStatus.valueOf(row.getString("status")),
        AlertSeverity.valueOf(row.getString("severity")),
        Optional.ofNullable(row.getString("priority")).map(AlertPriority::valueOf).orElse(null),
        Urgency.valueOf(row.getString("urgency")),
        Sql.instant(row, "raise_at"),
        row.getString("summary"),
        row.getString("source"),
        row.getString("component"),
        row.getString("group_name"),
        row.getString("type_name"),
        JsonColumn.read(row.getString("details"), new TypeReference<Map<String, Object>>() {}),
        JsonColumn.read(row.getString("links"), new TypeReference<List<Link>>() {}),
        Sql.instant(row, "event_at"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getObject("acknowledged_by_id", UUID.class),
        Sql.instant(row, "resolved_at"),
        row.getString("resolved_by"),
        row.getInt("event_count"),
        Sql.instant(row, "last_event_at"),
        row.getBoolean("test"),
        row.getObject("incident_id", UUID.class),
        Sql.instant(row, "snoozed_until"),
        row.getObject("merged_into", UUID.class),
        row.getLong("sequence"));
  }

  /** A responder request of an incident without services stands for the incident itself. */
  private static ServiceFacts service(ResultSet row) throws SQLException {
    var id = row.getObject("service_id", UUID.class);
    return id == null
        ? incident()
        : new ServiceFacts(
            id,
            Optional.ofNullable(row.getString("service_name")).orElse(""),
            row.getInt("tier"),
            row.getObject("team_id", UUID.class));
  }

  /** What an alert says instead of a service when it has none. */
  public static ServiceFacts incident() {
    return new ServiceFacts(null, "Incident", NO_SERVICE_TIER, null);
  }
}
