package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.incident.ContractJson;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads what the figures are made of; drills and cancelled incidents are never among it. */
@ApplicationScoped
public class FiguresQuery {
  private final Sql sql;
  private final ContractJson json;
  private final InstantSource time;

  FiguresQuery(Sql sql, ContractJson json, InstantSource time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  /** The incidents of a period. */
  public List<MeasuredIncident> measured(Period period) {
    Conditions where = resolvedIn(period);
    return sql.query(
        "select i.severity, i.facts::text as facts from incident i where " + where.sql(),
        row ->
            new MeasuredIncident(
                Severity.valueOf(row.getString("severity")), facts(row).milestones()),
        where.parameters());
  }

  /** A page of the incidents of a period, the last resolved first. */
  public Page<ResolvedIncident> page(Period period, PageRequest wanted) {
    Conditions where = resolvedIn(period);
    wanted
        .after(2)
        .ifPresent(
            cursor ->
                where.and(
                    "(i.resolved_at, i.id) < (?::timestamptz, ?::uuid)",
                    cursor.instant(0),
                    cursor.uuid(1)));
    List<ResolvedIncident> rows =
        sql.query(
            """
            select i.facts::text as facts, p.id as postmortem_id
            from incident i left join postmortem p on p.incident_id = i.id
            where %s
            order by i.resolved_at desc, i.id desc
            limit ?
            """
                .formatted(where.sql()),
            row -> new ResolvedIncident(facts(row), row.getObject("postmortem_id", UUID.class)),
            where.parameters(wanted.fetchSize()));
    return Page.of(
        rows,
        wanted,
        row -> Cursor.encode(row.facts().milestones().resolvedAt(), row.facts().incidentId()));
  }

  /**
   * How many action items of a period were done in time (MET-06): those promised whose deadline
   * lies in it, and that are finished or past it.
   */
  public OnTimeRate onTime(Period period) {
    Conditions where =
        new Conditions()
            .and("not i.drill")
            .and("a.status not in ('PROPOSED', 'DROPPED')")
            .and("a.deadline >= ? and a.deadline < ?", period.since(), period.until())
            .and("a.finished_at is not null or a.deadline <= ?", time.instant())
            .andIfGiven("a.team_id = ?", period.teamId());
    return sql.query(
            """
            select count(*) as due, count(*) filter (where a.finished_at < a.deadline) as on_time
            from action_item a join incident i on i.id = a.incident_id
            where %s
            """
                .formatted(where.sql()),
            row -> new OnTimeRate(row.getLong("due"), row.getLong("on_time")),
            where.parameters())
        .get(0);
  }

  private static Conditions resolvedIn(Period period) {
    return new Conditions()
        .and("not i.drill and i.state in ('RESOLVED', 'CLOSED')")
        .and("i.resolved_at >= ? and i.resolved_at < ?", period.since(), period.until())
        .andIfGiven("i.team_id = ?", period.teamId());
  }

  private IncidentFacts facts(ResultSet row) throws SQLException {
    return json.read(row.getString("facts"), IncidentFacts.class);
  }
}
