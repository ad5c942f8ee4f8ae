package dev.muster.postmortem.followup;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.action.ActionItemScope;
import dev.muster.postmortem.action.ItemConditions;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How action items stand, by team and person, for whoever manages them. */
@ApplicationScoped
public class Standings {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);

  private final Sql sql;
  private final ItemConditions conditions;
  private final InstantSource time;

  Standings(Sql sql, ItemConditions conditions, InstantSource time) {
    this.sql = sql;
    this.conditions = conditions;
    this.time = time;
  }

  /**
   * By team and person, in no order; items that {@code reader} may not know of do not count.
   *
   * @param teamId null for all teams
   */
  public List<Standing> of(UUID teamId, Reader reader) {
    Instant now = time.instant();
    List<Object> parameters = new ArrayList<>();
    String counts =
        Stream.of(
                ActionItemScope.OPEN,
                ActionItemScope.OVERDUE,
                ActionItemScope.AT_RISK,
                ActionItemScope.UNASSIGNED,
                ActionItemScope.BREACHING)
            .map(scope -> count(scope, now, parameters))
            .collect(Collectors.joining(", "));
    parameters.addAll(
        List.of(
            now.minus(WEEK),
            now.minus(MONTH),
            now.minus(WEEK),
            now.minus(QUARTER),
            now.minus(MONTH),
            now.minus(QUARTER)));
    Conditions where = conditions.readable(reader).andIfGiven("a.answering_team_id = ?", teamId);
    parameters.addAll(Arrays.asList(where.parameters()));
    return sql.query(
        """
        select a.answering_team_id as team, a.owner_id, %s,
          count(*) filter (where r.item is not null) as came_back,
          count(*) filter (where u.unfinished and a.created_at > ?) as week,
          count(*) filter (where u.unfinished and a.created_at > ? and a.created_at <= ?) as month,
          count(*) filter (where u.unfinished and a.created_at > ? and a.created_at <= ?) as quarter,
          count(*) filter (where u.unfinished and a.created_at <= ?) as older
        from (
          select id from action_item where status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS')
          union
          select action_item_id from action_item_recurrence) concerned
        join action_item a on a.id = concerned.id
        join postmortem p on p.id = a.postmortem_id
        join incident i on i.id = a.incident_id
        left join (select distinct action_item_id as item from action_item_recurrence) r
          on r.item = a.id
        cross join lateral
          (select a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS') as unfinished) u
        where %s
        group by 1, 2
        """
            .formatted(counts, where.sql()),
        Standings::standing,
        parameters.toArray());
  }

  private String count(ActionItemScope scope, Instant now, List<Object> parameters) {
    Conditions where = new Conditions();
    conditions.status(where, scope, now);
    parameters.addAll(Arrays.asList(where.parameters()));
    return "count(*) filter (where %s) as %s".formatted(where.sql(), scope);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("team", UUID.class),
        row.getObject("owner_id", UUID.class),
        new Counts(
            row.getInt("OPEN"),
            row.getInt("OVERDUE"),
            row.getInt("AT_RISK"),
            row.getInt("UNASSIGNED"),
            row.getInt("BREACHING"),
            row.getInt("came_back")),
        new Ages(
            row.getInt("week"), row.getInt("month"), row.getInt("quarter"), row.getInt("older")));
  }
}
