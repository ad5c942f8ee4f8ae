package dev.muster.postmortem.measure;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row for each incident. The cause is that of the factors as they are written now. */
@ApplicationScoped
class MeasureTable {
  private static final String SAVE =
      """
      insert into measure
        (incident_id, sequence, reference, title, severity, team_id, service_ids, drill, restricted,
         standing, cancel_reason, reopened, reopened_at, started_at, detected_at, declared_at,
         acknowledged_at, identified_at, mitigated_at, resolved_at, closed_at, down_from, placed_at,
         cause)
      select v.id, v.sequence, v.reference, v.title, v.severity, v.team_id, v.service_ids::uuid[],
        v.drill, v.restricted, v.standing, v.cancel_reason, v.reopened, v.reopened_at, v.started_at,
        v.detected_at, v.declared_at, v.acknowledged_at, v.identified_at, v.mitigated_at,
        v.resolved_at, v.closed_at, v.down_from, v.placed_at,
        (select f.category from contributing_factor f
         where f.incident_id = v.id and f.main limit 1)
      from unnest(
          ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
          ?::boolean[], ?::boolean[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
          ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
          ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
          ?::timestamptz[], ?::timestamptz[])
        as v (id, sequence, reference, title, severity, team_id, service_ids, drill, restricted,
              standing, cancel_reason, reopened, reopened_at, started_at, detected_at, declared_at,
              acknowledged_at, identified_at, mitigated_at, resolved_at, closed_at, down_from,
              placed_at)
      on conflict (incident_id) do update set
        sequence = excluded.sequence, reference = excluded.reference, title = excluded.title,
        severity = excluded.severity, team_id = excluded.team_id,
        service_ids = excluded.service_ids, drill = excluded.drill,
        restricted = excluded.restricted, standing = excluded.standing,
        cancel_reason = excluded.cancel_reason, reopened = excluded.reopened,
        reopened_at = excluded.reopened_at, started_at = excluded.started_at,
        detected_at = excluded.detected_at, declared_at = excluded.declared_at,
        acknowledged_at = excluded.acknowledged_at, identified_at = excluded.identified_at,
        mitigated_at = excluded.mitigated_at, resolved_at = excluded.resolved_at,
        closed_at = excluded.closed_at, down_from = excluded.down_from,
        placed_at = excluded.placed_at, cause = excluded.cause
      where measure.sequence <= excluded.sequence
      """;

  /** The parameters of {@link #SAVE}, one array each. */
  private static final List<Function<Measure, Object>> COLUMNS =
      List.of(
          measure -> measure.facts().incidentId(),
          measure -> measure.course().sequence(),
          measure -> measure.facts().reference(),
          MeasureTable::title,
          measure -> measure.facts().severity(),
          measure -> measure.facts().teamId(),
          measure -> array(measure.serviceIds()),
          measure -> measure.facts().drill(),
          measure -> measure.facts().restricted(),
          Measure::standing,
          measure -> measure.course().cancelReason(),
          measure -> measure.course().reopened(),
          measure -> measure.course().reopenedAt(),
          measure -> measure.facts().milestones().startedAt(),
          Measure::detectedAt,
          measure -> measure.facts().milestones().declaredAt(),
          measure -> measure.facts().milestones().acknowledgedAt(),
          measure -> measure.facts().milestones().identifiedAt(),
          measure -> measure.facts().milestones().mitigatedAt(),
          measure -> measure.facts().milestones().resolvedAt(),
          measure -> measure.facts().milestones().closedAt(),
          Measure::downFrom,
          Measure::placedAt);

  private final Sql sql;

  MeasureTable(Sql sql) {
    this.sql = sql;
  }

  /** How an incident came to where it is, locked until the end of the transaction. */
  Optional<Course> course(UUID incidentId) {
    return sql
        .query(
            """
            select sequence, cancel_reason, reopened, reopened_at from measure
            where incident_id = ? for update
            """,
            row -> {
              String reason = row.getString("cancel_reason");
              return new Course(
                  row.getLong("sequence"),
                  reason == null ? null : CancelReason.valueOf(reason),
                  row.getInt("reopened"),
                  Sql.instant(row, "reopened_at"));
            },
            incidentId)
        .stream()
        .findFirst();
  }

  /**
   * Stores measures of different incidents, in one statement however many there are; what is known
   * from a later event stays.
   */
  void save(List<Measure> measures) {
    Object[] columns =
        COLUMNS.stream()
            .map(column -> measures.stream().map(column).map(MeasureTable::text))
            .map(column -> column.toArray(String[]::new))
            .toArray();
    sql.update(SAVE, columns);
  }

  private static String title(Measure measure) {
    IncidentFacts facts = measure.facts();
    return facts.restricted() ? facts.reference() : facts.title();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** As PostgreSQL writes an array. */
  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Takes over the cause of an incident as its factors are now. */
  void refreshCause(UUID incidentId) {
    sql.update(
        """
        update measure set cause =
          (select f.category from contributing_factor f where f.incident_id = ? and f.main limit 1)
        where incident_id = ?
        """,
        incidentId,
        incidentId);
  }
}
