package dev.muster.incident.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The read model of alerts. */
@ApplicationScoped
public class AlertTable {
  private static final String COLUMNS =
      """
      select id, number, service_id, service_name, service_tier, team_id, summary, severity,
             source, links::text, status, triggered_at, acknowledged_at, acknowledged_by::text,
             resolved_at, incident_id, responder_request
      from alert
      """;
  private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

  private final Sql sql;

  AlertTable(Sql sql) {
    this.sql = sql;
  }

  /** Stores a new alert; false when it is known already. */
  public boolean learn(AlertTriggered event) {
    return sql.update(
            """
            insert into alert
              (id, number, service_id, service_name, service_tier, team_id, summary, severity,
               source, links, status, triggered_at, incident_id, responder_request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'TRIGGERED', ?, ?, ?)
            on conflict do nothing
            """,
            event.alertId(),
            event.number(),
            event.serviceId(),
            event.serviceName(),
            (short) event.serviceTier(),
            event.teamId(),
            event.summary(),
            event.severity(),
            event.source(),
            Json.write(event.links()),
            event.occurredAt(),
            event.incidentId(),
            event.incidentId() != null)
        == 1;
  }

  public void acknowledge(AlertAcknowledged event) {
    sql.update(
        """
        update alert set status = 'ACKNOWLEDGED', acknowledged_at = ?, acknowledged_by = ?::jsonb
        where id = ? and status = 'TRIGGERED'
        """,
        event.occurredAt(),
        Json.write(event.by()),
        event.alertId());
  }

  public void unacknowledge(AlertUnacknowledged event) {
    sql.update(
        """
        update alert set status = 'TRIGGERED', acknowledged_at = null, acknowledged_by = null
        where id = ? and status = 'ACKNOWLEDGED'
        """,
        event.alertId());
  }

  public void resolve(AlertResolved event) {
    sql.update(
        "update alert set status = 'RESOLVED', resolved_at = ? where id = ?",
        event.occurredAt(),
        event.alertId());
  }

  public void attach(UUID alertId, UUID incidentId) {
    sql.update("update alert set incident_id = ? where id = ?", incidentId, alertId);
  }

  public void detach(UUID alertId) {
    sql.update("update alert set incident_id = null where id = ?", alertId);
  }

  /** When the last alert of an incident about its services was triggered; null for none. */
  public Instant lastTriggered(UUID incidentId) {
    return sql.query(
            """
            select max(triggered_at) as last from alert
            where incident_id = ? and not responder_request
            """,
            row -> Sql.instant(row, "last"),
            incidentId)
        .get(0);
  }

  /** Alerts that are not resolved and in no incident: those of its services first. */
  public List<Alert> looseFor(UUID incidentId, int limit) {
    return sql.query(
        COLUMNS
            + """
            where incident_id is null and status <> 'RESOLVED' and not responder_request
            order by service_id not in (
                select s.service_id from incident_service s where s.incident_id = ?),
              triggered_at desc, id
            limit ?
            """,
        AlertTable::alert,
        incidentId,
        limit);
  }

  public Optional<Alert> find(UUID id) {
    return sql.query(COLUMNS + "where id = ?", AlertTable::alert, id).stream().findFirst();
  }

  /** Those of these alerts that are about a service, the earliest first. */
  public List<Alert> ofServices(Collection<UUID> ids) {
    return sql.query(
        COLUMNS + "where id = any (?) and not responder_request order by triggered_at, id",
        AlertTable::alert,
        (Object) ids.toArray(UUID[]::new));
  }

  /** The incidents that any of the alerts belong to, in the order of their ids. */
  public List<UUID> incidentsOf(Collection<UUID> ids) {
    return sql.query(
        """
        select distinct incident_id from alert
        where id = any (?) and incident_id is not null order by incident_id
        """,
        row -> row.getObject("incident_id", UUID.class),
        (Object) ids.toArray(UUID[]::new));
  }

  /** Alerts of an incident, open ones before resolved ones, the oldest first. */
  public List<Alert> of(UUID incidentId, int limit) {
    return sql.query(
        COLUMNS
            + """
            where incident_id = ?
            order by status = 'RESOLVED', triggered_at, id
            limit ?
            """,
        AlertTable::alert,
        incidentId,
        limit);
  }

  /** How many alerts an incident has. */
  public int count(UUID incidentId) {
    return sql.query(
            "select count(*) from alert where incident_id = ?", row -> row.getInt(1), incidentId)
        .get(0);
  }

  /** How many alerts of an incident about its services are not resolved. */
  public int open(UUID incidentId) {
    return sql.query(
            """
            select count(*) from alert
            where incident_id = ? and status <> 'RESOLVED' and not responder_request
            """,
            row -> row.getInt(1),
            incidentId)
        .get(0);
  }

  /** Alerts of the services that are not resolved and in no incident, at most {@code limit}. */
  public List<Alert> loose(Collection<UUID> services, AlertSeverity atLeast, int limit) {
    var severities =
        Arrays.stream(AlertSeverity.values())
            .filter(severity -> severity.compareTo(atLeast) <= 0)
            .map(Enum::name)
            .toArray(String[]::new);
    return sql.query(
        COLUMNS
            + """
            where service_id = any (?) and incident_id is null and status <> 'RESOLVED'
              and not responder_request and severity = any (?)
            order by triggered_at, id limit ?
            """,
        AlertTable::alert,
        services.toArray(UUID[]::new),
        severities,
        limit);
  }

  private static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("service_id", UUID.class),
        row.getString("service_name"),
        row.getInt("service_tier"),
        row.getObject("team_id", UUID.class),
        row.getString("summary"),
        AlertSeverity.valueOf(row.getString("severity")),
        row.getString("source"),
        Json.read(row.getString("links"), LINKS),
        Alert.Status.valueOf(row.getString("status")),
        Sql.instant(row, "triggered_at"),
        Sql.instant(row, "acknowledged_at"),
        Json.read(row.getString("acknowledged_by"), Who.class),
        Sql.instant(row, "resolved_at"),
        row.getObject("incident_id", UUID.class),
        row.getBoolean("responder_request"));
  }
}
