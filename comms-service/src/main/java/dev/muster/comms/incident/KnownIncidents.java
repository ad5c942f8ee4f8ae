package dev.muster.comms.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The read model of {@code muster.incidents}; older news never overwrites newer. */
@ApplicationScoped
public class KnownIncidents {
  private static final String COMMUNICATIONS_LEAD = "communications-lead";
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Sql sql;

  KnownIncidents(Sql sql) {
    this.sql = sql;
  }

  public Optional<KnownIncident> find(UUID id) {
    return sql.query("select * from known_incident where id = ?", KnownIncidents::read, id).stream()
        .findFirst();
  }

  /** Keeps what an event tells; returns the incident as it is known now. */
  public KnownIncident learn(IncidentFacts facts, long sequence, Instant occurredAt) {
    IncidentDetails details = IncidentDetails.of(facts);
    Instant declaredAt = Optional.ofNullable(facts.milestones().declaredAt()).orElse(occurredAt);
    sql.update(
        """
        insert into known_incident
          (id, sequence, number, reference, title, summary, severity, severity_at, state,
           service_ids, team_id, commander_id, communications_lead_ids, drill, restricted,
           declared_at, resolved_at, next_update_at, details, said, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 0, ?)
        on conflict (id) do update set
          sequence = excluded.sequence, reference = excluded.reference, title = excluded.title,
          summary = excluded.summary,
          severity_at = case when known_incident.severity = excluded.severity
            then known_incident.severity_at else excluded.updated_at end,
          severity = excluded.severity, state = excluded.state,
          service_ids = excluded.service_ids, team_id = excluded.team_id,
          commander_id = excluded.commander_id,
          communications_lead_ids = excluded.communications_lead_ids, drill = excluded.drill,
          restricted = excluded.restricted, declared_at = excluded.declared_at,
          resolved_at = excluded.resolved_at, next_update_at = excluded.next_update_at,
          details = excluded.details, updated_at = excluded.updated_at
        where known_incident.sequence < excluded.sequence
        """,
        facts.incidentId(),
        sequence,
        facts.number(),
        facts.reference(),
        facts.title(),
        facts.summary(),
        facts.severity(),
        facts.state(),
        facts.serviceIds().toArray(UUID[]::new),
        facts.teamId(),
        facts.commanderId(),
        details.holders(COMMUNICATIONS_LEAD).toArray(UUID[]::new),
        facts.drill(),
        facts.restricted(),
        declaredAt,
        facts.milestones().resolvedAt(),
        facts.nextUpdateAt(),
        write(details),
        occurredAt);
    return find(facts.incidentId()).orElseThrow();
  }

  /** Nobody else learns or says anything about it until the transaction ends. */
  public void lock(UUID id) {
    sql.query(
        "select id from known_incident where id = ? for update",
        row -> row.getObject(1, UUID.class),
        id);
  }

  /** The same unless somebody else is at it. */
  public boolean tryLock(UUID id) {
    return !sql.query(
            "select id from known_incident where id = ? for update skip locked",
            row -> row.getObject(1, UUID.class),
            id)
        .isEmpty();
  }

  /** The next number of what comms says about an incident; locks its row until commit. */
  public long nextSaid(UUID id) {
    return sql.query(
            "update known_incident set said = said + 1 where id = ? returning said",
            row -> row.getLong(1),
            id)
        .get(0);
  }

  private static KnownIncident read(ResultSet row) throws SQLException {
    return new KnownIncident(
        row.getObject("id", UUID.class),
        row.getLong("sequence"),
        row.getString("reference"),
        row.getString("title"),
        row.getString("summary"),
        Severity.valueOf(row.getString("severity")),
        Sql.instant(row, "severity_at"),
        IncidentState.valueOf(row.getString("state")),
        ids(row.getArray("service_ids")),
        row.getObject("team_id", UUID.class),
        row.getObject("commander_id", UUID.class),
        ids(row.getArray("communications_lead_ids")),
        row.getBoolean("drill"),
        row.getBoolean("restricted"),
        Sql.instant(row, "declared_at"),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "next_update_at"),
        details(row.getString("details")));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
  }

  private static IncidentDetails details(String json) {
    try {
      return json == null ? IncidentDetails.NONE : JSON.readValue(json, IncidentDetails.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(IncidentDetails details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
