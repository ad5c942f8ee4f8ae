package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a metric is made of. Merged, cancelled and open incidents are never among it. */
@ApplicationScoped
public class Observations {
  /** Action items with what stands beside them of their incidents, by the names of measures. */
  private static final String ITEMS =
      """
      action_item a cross join lateral (
        select a.incident_severity as severity, a.incident_drill as drill,
          a.incident_services as service_ids) m\
      """;

  private final Sql sql;
  private final InstantSource time;

  Observations(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * What lies in a scope, and for the time between failures also what went on in it, in the order
   * of the moments that put it into periods.
   *
   * @param by the breakdown whose groups are read; null for none
   */
  public List<Observation> of(MetricDefinition definition, Scope scope, GroupBy by) {
    boolean items = definition.kind() == MetricKind.ON_TIME;
    Conditions where = items ? due(definition, scope) : placed(definition, scope);
    Rows rows = Rows.of(definition, by);
    return sql.query(
        """
        select m.severity, %s as at, %s as known, %s as hit, %s as from_at, %s as to_at,
          %s
        from %s
        where %s
        order by at
        """
            .formatted(
                items ? "a.due_at" : at(definition),
                known(definition),
                hit(definition),
                from(definition),
                to(definition),
                groups(by, items ? "a.answering_team_id" : "m.team_id"),
                items ? ITEMS : "measure m",
                where.sql()),
        rows::observation,
        where.parameters());
  }

  /**
   * The key of the group of an incident, and with commas between them those of further ones, which
   * few incidents have.
   */
  private static String groups(GroupBy by, String team) {
    if (by == null) {
      return "null::text, null::text";
    }
    return switch (by) {
      case SEVERITY -> "m.severity, null::text";
      case TEAM -> team + ", null::text";
      case SERVICE ->
          """
          m.service_ids[1],
          case when cardinality(m.service_ids) > 1
            then array_to_string(m.service_ids[2:], ',') end\
          """;
    };
  }

  /** Makes each list of groups once, because few stand in very many rows. */
  private static final class Groups {
    private final Map<Object, List<String>> alone = new HashMap<>();
    private final Map<List<Object>, List<String>> together = new HashMap<>();

    List<String> of(Object first, String further) {
      if (first == null) {
        return List.of();
      }
      return further == null
          ? alone.computeIfAbsent(first, key -> List.of(key.toString()))
          : together.computeIfAbsent(
              List.of(first, further),
              keys ->
                  Stream.concat(Stream.of(first.toString()), Stream.of(further.split(",")))
                      .distinct()
                      .toList());
    }
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

  /**
   * The conditions on action items {@code a} of incidents {@code m}: promised, and due by now. A
   * deadline that was missed stays the one that counts, and the team that answers is the one that
   * owns the item, else the incident's.
   */
  Conditions due(MetricDefinition definition, Scope scope) {
    Conditions where =
        new Conditions()
            .and("m.drill = ?", scope.drills())
            .and("a.status not in ('PROPOSED', 'DROPPED')")
            .and("a.due_at >= ? and a.due_at < ?", scope.since(), scope.until())
            .and("a.finished_at is not null or a.due_at <= ?", time.instant());
    MeasureConditions.filter(where, definition, "a.answering_team_id");
    return MeasureConditions.filter(where, scope, "a.answering_team_id");
  }

  /** The column of {@code m} that puts an incident into a period. */
  static String at(MetricDefinition definition) {
    return definition.kind().countedBy() == MetricKind.CountedBy.ALERT
        ? "m.detected_at"
        : "m.resolved_at";
  }

  /** The duration of an incident {@code m} in microseconds; null without one. */
  static String micros(MetricDefinition definition) {
    return switch (definition.kind()) {
      case DURATION ->
          """
          case when m.%2$s >= m.%1$s
            then (extract(epoch from (m.%2$s - m.%1$s)) * 1000000)::bigint end\
          """
              .formatted(definition.from().column(), definition.to().column());
      case MTBF ->
          "(extract(epoch from (greatest(m.resolved_at, m.down_from) - m.down_from))"
              + " * 1000000)::bigint";
      case RECURRENCE, ON_TIME, COUNT -> "null::bigint";
    };
  }

  /** Whether all is known that matters. */
  private static String known(MetricDefinition definition) {
    return switch (definition.kind()) {
      case DURATION -> "coalesce(%s >= %s, false)".formatted(to(definition), from(definition));
      case RECURRENCE -> "m.cause is not null";
      case MTBF, ON_TIME, COUNT -> "true";
    };
  }

  /** Whether an incident {@code m} came back, or an action item {@code a} was done in time. */
  private static String hit(MetricDefinition definition) {
    return switch (definition.kind()) {
      case ON_TIME -> "(a.finished_at is not null and a.finished_at < a.due_at)";
      case RECURRENCE -> "(m.recurrence_of is not null)";
      case DURATION, MTBF, COUNT -> "false";
    };
  }

  private static String from(MetricDefinition definition) {
    return switch (definition.kind()) {
      case DURATION -> "m." + definition.from().column();
      case MTBF -> "m.down_from";
      case RECURRENCE, ON_TIME, COUNT -> "null::timestamptz";
    };
  }

  private static String to(MetricDefinition definition) {
    return switch (definition.kind()) {
      case DURATION -> "m." + definition.to().column();
      case MTBF -> "m.resolved_at";
      case RECURRENCE, ON_TIME, COUNT -> "null::timestamptz";
    };
  }

  /** Reads rows of a metric; a moment that stands in two columns is read once. */
  private record Rows(Groups groups, boolean grouped, boolean lasts, boolean begins, boolean ends) {
    static Rows of(MetricDefinition definition, GroupBy by) {
      return new Rows(
          new Groups(),
          by != null,
          definition.kind() == MetricKind.DURATION,
          from(definition).equals(at(definition)),
          to(definition).equals(at(definition)));
    }

    Observation observation(ResultSet row) throws SQLException {
      Instant at = Sql.instant(row, 2);
      boolean known = row.getBoolean(3);
      Instant from = begins ? at : Sql.instant(row, 5);
      Instant to = ends ? at : Sql.instant(row, 6);
      return new Observation(
          Severity.valueOf(row.getString(1)),
          grouped ? groups.of(row.getObject(7), row.getString(8)) : List.of(),
          at,
          known,
          row.getBoolean(4),
          lasts && known ? ChronoUnit.MICROS.between(from, to) : 0,
          lasts ? null : from,
          lasts ? null : to);
    }
  }
}
