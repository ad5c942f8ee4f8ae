package dev.muster.incident.incident;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads lists of incidents in one query. */
@ApplicationScoped
public class IncidentList {
  private static final TypeReference<List<AffectedService>> SERVICES = new TypeReference<>() {};

  private static final String SELECT =
      """
      select i.*,
        (select coalesce(jsonb_agg(jsonb_build_object(
                  'serviceId', s.service_id, 'name', s.name, 'tier', s.tier)
                  order by s.position), '[]')
         from incident_service s where s.incident_id = i.id)::text as services,
        (select r.person_id from role_assignment r
         where r.incident_id = i.id and r.role = 'commander' and r.ended_at is null)
           as commander_id
      from incident i
      """;

  private final Sql sql;

  IncidentList(Sql sql) {
    this.sql = sql;
  }

  /** A row of the list; {@code commanderId} and other missing things are null. */
  public record Row(
      UUID id,
      long number,
      String title,
      String summary,
      Severity severity,
      IncidentState state,
      boolean drill,
      boolean restricted,
      List<AffectedService> services,
      UUID teamId,
      UUID commanderId,
      Milestones milestones,
      Instant nextUpdateAt,
      long entries,
      long version) {}

  /** Incidents with a number below {@code before}, the newest first. */
  public List<Row> find(IncidentConditions conditions, long before, int limit) {
    conditions.and("i.number < ?", before);
    return sql.query(statement(conditions, limit), IncidentList::row, conditions.parametersAfter());
  }

  /** The statement of a list with these conditions, such as its plan is asked for. */
  public static String statement(IncidentConditions conditions, int limit) {
    return SELECT + " where " + conditions.text() + " order by i.number desc limit " + limit;
  }

  /** Those incidents, in no order; whether somebody may see them was asked before. */
  public List<Row> of(Collection<UUID> ids) {
    return sql.query(
        SELECT + " where i.id = any (?)", IncidentList::row, (Object) ids.toArray(UUID[]::new));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getString("title"),
        row.getString("summary"),
        Severity.valueOf(row.getString("severity")),
        IncidentState.valueOf(row.getString("state")),
        row.getBoolean("drill"),
        row.getBoolean("restricted"),
        Json.read(row.getString("services"), SERVICES),
        row.getObject("team_id", UUID.class),
        row.getObject("commander_id", UUID.class),
        new Milestones(
            Sql.instant(row, "started_at"),
            Sql.instant(row, "detected_at"),
            Sql.instant(row, "declared_at"),
            Sql.instant(row, "acknowledged_at"),
            Sql.instant(row, "identified_at"),
            Sql.instant(row, "mitigated_at"),
            Sql.instant(row, "resolved_at"),
            Sql.instant(row, "closed_at")),
        Sql.instant(row, "next_update_at"),
        row.getLong("entry_count"),
        row.getLong("version"));
  }
}
