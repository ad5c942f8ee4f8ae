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
            .and("a.deadline >= ? and a.deadline < ?", span.since(), span.until())
            .and("a.finished_at is not null or a.deadline <= ?", time.instant());
    return sql.query(
        """
        select coalesce(a.owner_team_id, a.team_id) as team, a.owner_id, count(*) as due,
               count(*) filter (where a.finished_at < a.deadline) as on_time
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
    Conditions where = counted(teamId, reader);
    LocalDate current =
        time.instant()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Object> parameters = new ArrayList<>(List.of(where.parameters()));
    parameters.add(current.minusWeeks(weeks - 1L));
    parameters.add(current);
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
        ), week as (
          select day::date as day, day at time zone 'UTC' as since,
                 (day + interval '7 days') at time zone 'UTC' as until
          from generate_series(?::timestamp, ?::timestamp, interval '7 days') as day
        )
        select w.day,
          count(*) filter (where c.opened >= w.since and c.opened < w.until) as opened,
          count(*) filter (where c.closed >= w.since and c.closed < w.until) as closed,
          count(*) filter (where c.opened < w.until
                           and (c.closed is null or c.closed >= w.until)) as open
        from week w left join counted c on true
        group by w.day order by w.day
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
    return teamId == null
        ? where
        : where.and("a.team_id = ? or a.owner_team_id = ?", teamId, teamId);
  }
}
