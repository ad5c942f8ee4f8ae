package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.DigestAudience;
import dev.muster.contracts.postmortem.DigestEntry;
import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.action.ActionItemScope;
import dev.muster.postmortem.action.ItemConditions;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Gathers what a digest says: to an owner about what is theirs and about proposals for their
 * post-mortems; to a manager about what their people and teams owe, as far as they may read it.
 */
@ApplicationScoped
class DigestContents {
  /** How many items each list names at most. */
  static final int AT_MOST = 50;

  private static final Duration AHEAD = Duration.ofDays(7);

  private final Sql sql;
  private final ItemConditions conditions;
  private final Policies policies;

  DigestContents(Sql sql, ItemConditions conditions, Policies policies) {
    this.sql = sql;
    this.conditions = conditions;
    this.policies = policies;
  }

  DigestLists of(UUID person, DigestAudience audience, Instant now) {
    Found due =
        found(
            concerning(person, audience)
                .and(ItemConditions.OPEN)
                .and("a.deadline > ? and a.deadline <= ?", now, now.plus(AHEAD)),
            null);
    Found overdue = found(scope(person, audience, ActionItemScope.OVERDUE, now), null);
    Found unassigned = found(scope(person, audience, ActionItemScope.UNASSIGNED, now), null);
    Found late =
        found(
            concerning(person, audience).and(ItemConditions.OPEN).and("a.due_on > a.complete_by"),
            FollowUpRule.PROMISED_TOO_LATE);
    Found moved =
        found(
            concerning(person, audience)
                .and(ItemConditions.OPEN)
                .and("a.due_moves > ?", policies.current().policy().followUp().movesAtMost()),
            FollowUpRule.MOVED_TOO_OFTEN);
    List<DigestEntry> breaches = new ArrayList<>(late.entries());
    breaches.addAll(moved.entries());
    return new DigestLists(
        due.entries(),
        overdue.entries(),
        unassigned.entries(),
        breaches,
        due.all() + overdue.all() + unassigned.all() + late.all() + moved.all());
  }

  private Conditions scope(
      UUID person, DigestAudience audience, ActionItemScope scope, Instant now) {
    Conditions where = concerning(person, audience);
    conditions.status(where, scope, now);
    return where;
  }

  private static Conditions concerning(UUID person, DigestAudience audience) {
    return switch (audience) {
      case OWNER ->
          new Conditions()
              .and("a.owner_id = ? or (a.status = 'PROPOSED' and p.owner_id = ?)", person, person);
      case MANAGER -> {
        Conditions restricted = Visibility.restricted(new Reader(person, true, true, false));
        yield new Conditions()
            .and(
                """
                a.owner_id in (select c.id from catalog_person c where c.manager_id = ?)
                or a.answering_team_id in
                   (select t.id from catalog_team t where ? = any (t.manager_ids))
                """,
                person,
                person)
            .and("a.owner_id is distinct from ?::uuid", person)
            .and(restricted.sql(), restricted.parameters());
      }
    };
  }

  private record Found(List<DigestEntry> entries, int all) {}

  private record Row(DigestEntry entry, int all) {}

  private Found found(Conditions where, FollowUpRule rule) {
    List<Row> rows =
        sql.query(
            """
            select a.id, a.reference, a.title, a.priority, coalesce(c.name, t.name) as owner,
                   a.due_on, count(*) over () as number
            from action_item a
            join postmortem p on p.id = a.postmortem_id
            join incident i on i.id = a.incident_id
            left join catalog_person c on c.id = a.owner_id
            left join catalog_team t on t.id = a.owner_team_id
            where %s
            order by a.priority, a.due_on, a.id
            limit ?
            """
                .formatted(where.sql()),
            row ->
                new Row(
                    new DigestEntry(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("title"),
                        ActionItemPriority.valueOf(row.getString("priority")),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        rule),
                    row.getInt("number")),
            where.parameters(AT_MOST));
    return new Found(
        rows.stream().map(Row::entry).toList(), rows.isEmpty() ? 0 : rows.get(0).all());
  }
}
