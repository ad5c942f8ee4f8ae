package dev.muster.postmortem.followup;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.action.ItemConditions;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Punctuality and growth of the backlog; items of drills do not count. */
@ApplicationScoped
public class FollowUpFigures {
  private final Sql sql;
  private final ItemConditions conditions;
  private final InstantSource time;

  FollowUpFigures(Sql sql, ItemConditions conditions, InstantSource time) {
    this.sql = sql;
    this.conditions = conditions;
    this.time = time;
  }

  /** What a figure covers: from {@code since} to before {@code until}; a null team is all. */
  public record Span(Instant since, Instant until, UUID teamId) {}

  /** Who kept how many deadlines that lie in the span, by team and owner, in no order. */
  public List<Punctuality> punctuality(Span span, Reader reader) {
    Conditions where =
        counted(span.teamId(), reader)
            .and("a.status not in ('PROPOSED', 'DROPPED')")
            .and("a.due_at >= ? and a.due_at < ?", span.since(), span.until())
            .and("a.finished_at is not null or a.due_at <= ?", time.instant());
    return sql.query(
        """
        select a.answering_team_id as team, a.owner_id, count(*) as due,
               count(*) filter (where a.finished_at < a.due_at) as on_time
        from action_item a
        join postmortem p on p.id = a.postmortem_id
        join incident i on i.id = a.incident_id
        where %s
        group by 1, 2
        """
            .formatted(where.sql()),
        row ->
            new Punctuality(
                row.getObject("team", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getLong("due"),
                row.getLong("on_time")),
        where.parameters());
  }

  /**
   * The last weeks, the earliest first and the current one last.
   *
   * @param weeks how many
   */
  public List<BacklogWeek> backlog(int weeks, UUID teamId, Reader reader) {
    LocalDate current =
        time.instant()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = current.minusWeeks(weeks - 1L);
    Instant since = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    Conditions where =
        counted(teamId, reader)
            .and(
                """
                a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS') or a.finished_at >= ?
                or a.dropped_at >= ? or a.created_at >= ?
                """,
                since,
                since,
                since);
    List<Object> parameters = new ArrayList<>(Arrays.asList(where.parameters()));
    parameters.addAll(List.of(first, first, current, first));
    return sql.query(
        """
        with counted as (
          select a.created_at as opened,
                 case when a.status in ('DONE', 'VERIFIED') then a.finished_at
                      when a.status = 'DROPPED' then coalesce(a.dropped_at, a.created_at)
                 end as closed
          from action_item a
          join postmortem p on p.id = a.postmortem_id
          join incident i on i.id = a.incident_id
          where %s
        ), move as (
          select opened as at, 1 as opened, 0 as closed from counted
          union all
          select closed, 0, 1 from counted where closed is not null
        ), moved as (
          select greatest(date_trunc('week', at at time zone 'UTC')::date, ?::date - 7) as day,
            sum(opened) as opened, sum(closed) as closed
          from move group by 1
        ), week as (
          select day::date as day
          from generate_series(?::date - 7, ?::timestamp, interval '7 days') as day
        ), total as (
          select w.day, coalesce(m.opened, 0) as opened, coalesce(m.closed, 0) as closed,
            sum(coalesce(m.opened, 0) - coalesce(m.closed, 0)) over (order by w.day) as open
          from week w left join moved m on m.day = w.day
        )
        select * from total where day >= ? order by day
        """
            .formatted(where.sql()),
        row ->
            new BacklogWeek(
                row.getObject("day", LocalDate.class),
                row.getLong("opened"),
                row.getLong("closed"),
                row.getLong("open")),
        parameters.toArray());
  }

  private Conditions counted(UUID teamId, Reader reader) {
    Conditions where = conditions.readable(reader).and("not i.drill");
    return where.andIfGiven("a.answering_team_id = ?", teamId);
  }
}
