package dev.muster.comms.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The read model of {@code muster.incidents}; older news never overwrites newer. */
@ApplicationScoped
public class KnownIncidents {
  private static final String COMMUNICATIONS_LEAD = "communicationslead";

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
    Instant declaredAt = Optional.ofNullable(facts.milestones().declaredAt()).orElse(occurredAt);
    sql.update(
        """
        insert into known_incident
          (id, sequence, number, reference, title, summary, severity, severity_at, state,
           service_ids, team_id, commander_id, communications_lead_ids, drill, restricted,
           declared_at, resolved_at, next_update_at, said, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
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
          updated_at = excluded.updated_at
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
        communicationsLeads(facts.roles()).toArray(UUID[]::new),
        facts.drill(),
        facts.restricted(),
        declaredAt,
        facts.milestones().resolvedAt(),
        facts.nextUpdateAt(),
        occurredAt);
    return find(facts.incidentId()).orElseThrow();
  }

  /** The next number of what comms says about an incident; locks its row until commit. */
  public long nextSaid(UUID id) {
    return sql.query(
            "update known_incident set said = said + 1 where id = ? returning said",
            row -> row.getLong(1),
            id)
        .get(0);
  }

  /** The holders of the role, however its key is spelled. */
  private static List<UUID> communicationsLeads(Map<String, List<UUID>> roles) {
    return roles.entrySet().stream()
        .filter(
            role ->
                role.getKey()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "")
                    .equals(COMMUNICATIONS_LEAD))
        .flatMap(role -> role.getValue().stream())
        .toList();
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
        Sql.instant(row, "next_update_at"));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
  }
}
