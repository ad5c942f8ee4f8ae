package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Lists what a figure is made of, the latest first. */
@ApplicationScoped
public class BehindQuery {
  private final Sql sql;
  private final Observations observations;

  BehindQuery(Sql sql, Observations observations) {
    this.sql = sql;
    this.observations = observations;
  }

  /** Which part of a sample is asked for, and by whom. */
  public record Asked(Scope scope, Boolean hits, Reader reader) {}

  /**
   * A page of the sample of a figure.
   *
   * @param asked with {@code hits} only what came back or was done on time, or only the rest; null
   *     for all
   */
  public Page<Behind> page(MetricDefinition definition, Asked asked, PageRequest wanted) {
    Scope scope = asked.scope();
    boolean items = definition.kind() == MetricKind.ON_TIME;
    String at = items ? "a.due_at" : Observations.at(definition);
    String id = items ? "a.id" : "m.incident_id";
    String hit =
        items
            ? "(a.finished_at is not null and a.finished_at < a.due_at)"
            : "(m.recurrence_of is not null)";
    Conditions where = items ? observations.due(definition, scope) : counted(definition, scope);
    where.andIfGiven(hit + " = ?", asked.hits());
    wanted
        .after(2)
        .ifPresent(
            cursor ->
                where.and(
                    "(" + at + ", " + id + ") < (?::timestamptz, ?::uuid)",
                    cursor.instant(0),
                    cursor.uuid(1)));
    List<Behind> rows =
        sql.query(
            (items ? ITEMS : INCIDENTS)
                .formatted(
                    Observations.micros(definition),
                    hit,
                    at,
                    where.sql(),
                    id,
                    readable(asked.reader()).sql()),
            BehindQuery::behind,
            readable(asked.reader()).parameters(where.parameters(wanted.fetchSize())));
    return Page.of(rows, wanted, row -> Cursor.encode(row.at(), row.id()));
  }

  private static final String INCIDENTS =
      """
      select m.incident_id as id, m.incident_id, m.reference, m.title, m.severity, m.team_id,
        %1$s as micros, %2$s as hit, %6$s as readable, %3$s as at, m.recurrence_of, e.reference as earlier
      from measure m left join measure e on e.incident_id = m.recurrence_of
      where %4$s
      order by %3$s desc, %5$s desc
      limit ?
      """;
  private static final String ITEMS =
      """
      select a.id, a.incident_id, a.reference,
        case when m.restricted then a.reference else a.title end as title, m.severity,
        a.answering_team_id as team_id,
        %1$s as micros, %2$s as hit, %6$s as readable, %3$s as at,
        null::uuid as recurrence_of, null as earlier
      from action_item a join measure m on m.incident_id = a.incident_id
      where %4$s
      order by %3$s desc, %5$s desc
      limit ?
      """;

  private static Conditions readable(Reader reader) {
    return new Conditions()
        .and(
            """
            not m.restricted or ?
            or exists (select 1 from incident_person h
                       where h.incident_id = m.incident_id and h.person_id = ?::uuid)
            or exists (select 1 from postmortem p
                       where p.incident_id = m.incident_id
                         and ?::uuid in (p.owner_id, p.scribe_id))
            """,
            reader.sees(),
            reader.personId(),
            reader.personId());
  }

  private static Conditions counted(MetricDefinition definition, Scope scope) {
    Conditions where =
        Observations.inScope(MeasureConditions.counted(definition, scope), definition, scope);
    return definition.kind() == MetricKind.DURATION
        ? where.and("m.%s >= m.%s".formatted(definition.to().column(), definition.from().column()))
        : where;
  }

  private static Behind behind(ResultSet row) throws SQLException {
    long micros = row.getLong("micros");
    Long known = row.wasNull() ? null : micros;
    return new Behind(
        row.getObject("id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        row.getObject("team_id", UUID.class),
        Sql.instant(row, "at"),
        known,
        row.getBoolean("hit"),
        row.getBoolean("readable"),
        row.getObject("recurrence_of", UUID.class),
        row.getString("earlier"));
  }
}
