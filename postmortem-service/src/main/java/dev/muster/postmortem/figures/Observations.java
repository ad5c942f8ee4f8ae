package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads what a metric is made of. Merged, cancelled and open incidents are never among it. */
@ApplicationScoped
public class Observations {
  private final Sql sql;
  private final InstantSource time;

  Observations(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** What lies in a scope, and for the time between failures also what went on in it. */
  public List<Observation> of(MetricDefinition definition, Scope scope, boolean withServices) {
    String services = withServices ? "m.service_ids" : "null::uuid[]";
    if (definition.kind() == MetricKind.ON_TIME) {
      Conditions where = due(definition, scope);
      return sql.query(
          """
          select a.id, m.severity, a.team_id, %s as service_ids, a.deadline as at, 0 as micros,
            a.finished_at is not null and a.finished_at < a.deadline as hit,
            null::timestamptz as down_from, null::timestamptz as down_to
          from action_item a join measure m on m.incident_id = a.incident_id
          where %s
          """
              .formatted(services, where.sql()),
          Observations::observation,
          where.parameters());
    }
    Conditions where = placed(definition, scope);
    String down = definition.kind() == MetricKind.MTBF ? "m.%s" : "null::timestamptz";
    return sql.query(
        """
        select m.incident_id as id, m.severity, m.team_id, %s as service_ids, %s as at,
          %s as micros, m.recurrence_of is not null as hit, %s as down_from, %s as down_to
        from measure m
        where %s
        """
            .formatted(
                services,
                at(definition),
                micros(definition),
                down.formatted("down_from"),
                down.formatted("resolved_at"),
                where.sql()),
        Observations::observation,
        where.parameters());
  }

  /** The conditions on incidents {@code m} of a metric and a scope. */
  private static Conditions placed(MetricDefinition definition, Scope scope) {
    Conditions where = MeasureConditions.counted(definition, scope);
    if (definition.kind() == MetricKind.MTBF) {
      return where.and("m.resolved_at >= ? and m.down_from < ?", scope.since(), scope.until());
    }
    return inScope(where, definition, scope);
  }

  /** Adds that incidents are put into the period of a scope. */
  static Conditions inScope(Conditions where, MetricDefinition definition, Scope scope) {
    if (definition.kind() == MetricKind.RECURRENCE) {
      where.and("not m.drill");
    }
    String at = at(definition);
    return where.and(at + " >= ? and " + at + " < ?", scope.since(), scope.until());
  }

  /** The conditions on action items {@code a} of incidents {@code m}: promised, and due by now. */
  Conditions due(MetricDefinition definition, Scope scope) {
    Conditions where =
        new Conditions()
            .and("m.drill = ?", scope.drills())
            .and("a.status not in ('PROPOSED', 'DROPPED')")
            .and("a.deadline >= ? and a.deadline < ?", scope.since(), scope.until())
            .and("a.finished_at is not null or a.deadline <= ?", time.instant());
    MeasureConditions.filter(where, definition, "a.team_id");
    return MeasureConditions.filter(where, scope, "a.team_id");
  }

  /** The column of {@code m} that puts an incident into a period. */
  static String at(MetricDefinition definition) {
    return definition.kind().countedBy() == MetricKind.CountedBy.ALERT
        ? "m.detected_at"
        : "m.resolved_at";
  }

  /** The duration of an incident {@code m}, or whether all that matters is known. */
  static String micros(MetricDefinition definition) {
    return switch (definition.kind()) {
      case DURATION ->
          """
          case when m.%2$s >= m.%1$s
            then (extract(epoch from (m.%2$s - m.%1$s)) * 1000000)::bigint end\
          """
              .formatted(definition.from().column(), definition.to().column());
      case RECURRENCE -> "case when m.cause is not null then 0 end";
      case MTBF ->
          "(extract(epoch from (greatest(m.resolved_at, m.down_from) - m.down_from))"
              + " * 1000000)::bigint";
      case ON_TIME, COUNT -> "0";
    };
  }

  private static Observation observation(ResultSet row) throws SQLException {
    long micros = row.getLong("micros");
    Long known = row.wasNull() ? null : micros;
    var services = row.getArray("service_ids");
    return new Observation(
        row.getObject("id", UUID.class),
        Severity.valueOf(row.getString("severity")),
        row.getObject("team_id", UUID.class),
        services == null ? List.of() : List.of((UUID[]) services.getArray()),
        Sql.instant(row, "at"),
        known,
        row.getBoolean("hit"),
        Sql.instant(row, "down_from"),
        Sql.instant(row, "down_to"));
  }
}
