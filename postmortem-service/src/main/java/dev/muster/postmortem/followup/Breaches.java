package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.action.ItemConditions;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who breaks which rule of the follow-up policy, since when. */
@ApplicationScoped
public class Breaches {
  private final Sql sql;
  private final ItemConditions conditions;
  private final Policies policies;
  private final InstantSource time;

  Breaches(Sql sql, ItemConditions conditions, Policies policies, InstantSource time) {
    this.sql = sql;
    this.conditions = conditions;
    this.policies = policies;
    this.time = time;
  }

  /** Whose breaches; null asks for everybody's and every rule. */
  public record Wanted(UUID teamId, UUID personId, FollowUpRule rule) {}

  /** A page of the breaches that {@code reader} may know of, the oldest first. */
  public Page<Breach> page(Wanted wanted, Reader reader, PageRequest request) {
    Conditions where =
        conditions
            .readable(reader)
            .andIfGiven("a.owner_id = ?", wanted.personId())
            .andIfGiven("a.answering_team_id = ?", wanted.teamId())
            .andIfGiven("b.rule = ?", wanted.rule());
    request
        .after(3)
        .ifPresent(
            cursor ->
                where.and(
                    "(b.since, a.id, b.rule) > (?::timestamptz, ?::uuid, ?)",
                    cursor.instant(0),
                    cursor.uuid(1),
                    cursor.text(2)));
    return Page.of(
        found(where, request.fetchSize()),
        request,
        row -> Cursor.encode(row.since(), row.itemId(), row.rule()));
  }

  private List<Breach> found(Conditions where, int atMost) {
    Instant now = time.instant();
    PolicyVersion policy = policies.current();
    List<Object> parameters =
        new ArrayList<>(
            List.of(now, now, policy.version(), policy.policy().followUp().movesAtMost()));
    parameters.addAll(Arrays.asList(where.parameters(atMost)));
    return sql.query(
        """
        select b.rule, b.since, b.policy_version, a.id, a.reference, a.title, a.priority,
               a.owner_id, a.owner_team_id, a.team_id, a.due_on
        from action_item a
        join postmortem p on p.id = a.postmortem_id
        join incident i on i.id = a.incident_id
        cross join lateral (values
          ('NOT_ASSIGNED', a.policy_version,
           case when a.status = 'PROPOSED' and a.assign_by <= ? then a.assign_by end),
          ('OVERDUE', a.policy_version,
           case when a.status <> 'PROPOSED' and a.deadline <= ? then a.deadline end),
          ('PROMISED_TOO_LATE', a.policy_version,
           case when a.status <> 'PROPOSED' and a.due_on > a.complete_by
                then coalesce(a.due_moved_at, a.committed_at, a.created_at) end),
          ('MOVED_TOO_OFTEN', ?::int,
           case when a.status <> 'PROPOSED' and a.due_moves > ? then a.due_moved_at end)
        ) as b (rule, policy_version, since)
        where a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS') and b.since is not null
          and %s
        order by b.since, a.id, b.rule
        limit ?
        """
            .formatted(where.sql()),
        Breaches::breach,
        parameters.toArray());
  }

  private static Breach breach(ResultSet row) throws SQLException {
    return new Breach(
        FollowUpRule.valueOf(row.getString("rule")),
        Sql.instant(row, "since"),
        row.getInt("policy_version"),
        row.getObject("id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        ActionItemPriority.valueOf(row.getString("priority")),
        row.getObject("owner_id", UUID.class),
        row.getObject("owner_team_id", UUID.class),
        row.getObject("team_id", UUID.class),
        row.getObject("due_on", LocalDate.class));
  }
}
