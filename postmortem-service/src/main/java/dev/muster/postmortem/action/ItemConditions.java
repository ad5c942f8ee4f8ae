package dev.muster.postmortem.action;

import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.query.Conditions;
import dev.muster.postmortem.reminder.FollowUpRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a list of action items asks for, as SQL over {@code action_item a}, {@code postmortem p} and
 * {@code incident i}.
 */
@ApplicationScoped
public class ItemConditions {
  /** Promised and not finished. */
  public static final String OPEN = "a.status in ('COMMITTED', 'IN_PROGRESS')";

  private static final String MOVED_TOO_OFTEN = "a.due_moves > ?";

  private final Policies policies;
  private final InstantSource time;

  ItemConditions(Policies policies, InstantSource time) {
    this.policies = policies;
    this.time = time;
  }

  /** What {@code reader} may read: items of readable post-mortems, and those that are theirs. */
  public Conditions readable(Reader reader) {
    Conditions restricted = Visibility.restricted(reader);
    String published = reader.works() ? "true" : "p.status = 'PUBLISHED'";
    Conditions theirs =
        new Conditions()
            .and(
                """
                a.owner_id = ?::uuid or a.reviewer_id = ?::uuid
                or a.owner_team_id in (select t.id from catalog_team t
                                       where ?::uuid = any (t.member_ids || t.manager_ids))
                """,
                reader.personId(),
                reader.personId(),
                reader.personId());
    return new Conditions()
        .and(
            "%s or (%s and %s)".formatted(theirs.sql(), published, restricted.sql()),
            theirs.parameters(restricted.parameters()));
  }

  /** What {@code reader} may read of what {@code filter} asks for. */
  public Conditions matching(ActionItemFilter filter, Reader reader) {
    Instant now = time.instant();
    Conditions where =
        readable(reader)
            .andIfGiven("a.owner_id = ?", filter.ownerId())
            .andIfGiven("a.answering_team_id = ?", filter.teamId())
            .andIfGiven("a.postmortem_id = ?", filter.postmortemId())
            .andIfGiven("a.incident_id = ?", filter.incidentId())
            .andIfGiven("a.priority = ?", filter.priority())
            .andIfGiven("a.impact = ?", filter.impact())
            .andIfGiven("a.effort = ?", filter.effort());
    if (filter.judged() != null) {
      where.and("a.payoff_rank %s ?".formatted(filter.judged() ? "<" : "="), Payoff.LAST);
    }
    if (filter.nobodys() != null) {
      where.and("a.owner_id is %s null".formatted(filter.nobodys() ? "" : "not"));
    }
    if (filter.noTeam() != null) {
      where.and("a.answering_team_id is %s null".formatted(filter.noTeam() ? "" : "not"));
    }
    if (filter.closedWithinDays() != null) {
      where.and(
          """
          a.status not in ('VERIFIED', 'DROPPED')
          or coalesce(a.verified_at, a.dropped_at, a.created_at) >= ?
          """,
          now.minus(Duration.ofDays(filter.closedWithinDays())));
    }
    if (filter.serviceId() != null) {
      where.and(
          "i.facts -> 'serviceIds' @> to_jsonb(array[?::text])", filter.serviceId().toString());
    }
    if (filter.olderThanDays() != null) {
      where.and("a.created_at <= ?", now.minus(Duration.ofDays(filter.olderThanDays())));
    }
    if (filter.youngerThanDays() != null) {
      where.and("a.created_at > ?", now.minus(Duration.ofDays(filter.youngerThanDays())));
    }
    if (filter.cameBack() != null) {
      where.and(
          "%s exists (select 1 from action_item_recurrence r where r.action_item_id = a.id)"
              .formatted(filter.cameBack() ? "" : "not"));
    }
    words(where, filter.text());
    if (filter.status() != null) {
      status(where, filter.status(), now);
    }
    return where;
  }

  private static void words(Conditions where, String text) {
    String query =
        text == null
            ? ""
            : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    if (!query.isEmpty()) {
      where.and(
          """
          to_tsvector('simple', a.title || ' ' || a.description) @@ to_tsquery('simple', ?)
          """,
          query);
    }
  }

  /** Narrows {@code where} to one status or one state of follow-up, as of {@code now}. */
  public void status(Conditions where, ActionItemScope status, Instant now) {
    FollowUpRules rules = policies.current().policy().followUp();
    switch (status) {
      case UNFINISHED -> where.and("a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS')");
      case OPEN -> where.and(OPEN);
      case OVERDUE -> where.and(OPEN + " and a.deadline <= ?", now);
      case AT_RISK -> atRisk(where, rules, now);
      case UNASSIGNED -> where.and("a.status = 'PROPOSED' and a.assign_by <= ?", now);
      case BREACHING ->
          where.and(
              """
              (a.status = 'PROPOSED' and a.assign_by <= ?)
              or (%s and (a.deadline <= ? or a.due_on > a.complete_by or %s))
              """
                  .formatted(OPEN, MOVED_TOO_OFTEN),
              now,
              now,
              rules.movesAtMost());
      case PROPOSED, COMMITTED, IN_PROGRESS, DONE, VERIFIED, DROPPED ->
          where.and("a.status = ?", status.name());
    }
  }

  private static void atRisk(Conditions where, FollowUpRules rules, Instant now) {
    where.and(
        """
        %s and (a.deadline is null or a.deadline > ?)
        and (%s or (a.deadline <= ? and (
          a.status = 'COMMITTED'
          or exists (select 1 from action_item_step s
                     where s.action_item_id = a.id and s.done_at is null))))
        """
            .formatted(OPEN, MOVED_TOO_OFTEN),
        now,
        rules.movesAtMost(),
        now.plus(Duration.ofDays(rules.atRiskDays())));
  }
}
