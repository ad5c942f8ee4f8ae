package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.DigestAudience;
import dev.muster.contracts.postmortem.FollowUpDigest;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Tells owners and managers once a week of what is due, late, untaken or against the policy; who
 * has nothing to hear gets nothing. The scheduler only wakes.
 */
@ApplicationScoped
public class Digests implements DueRows.Source<DigestTurn> {
  private final DueRows rows;
  private final DigestContents contents;
  private final Policies policies;
  private final Catalog catalog;
  private final Migrations migrations;
  private final Sql sql;
  private final Outbox outbox;
  private final InstantSource time;

  Digests(
      DueRows rows,
      DigestContents contents,
      Policies policies,
      Catalog catalog,
      Migrations migrations,
      Sql sql,
      Outbox outbox,
      InstantSource time) {
    this.rows = rows;
    this.contents = contents;
    this.policies = policies;
    this.catalog = catalog;
    this.migrations = migrations;
    this.sql = sql;
    this.outbox = outbox;
    this.time = time;
  }

  @Scheduled(
      every = "5s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "follow-up-digests")
  void wake() {
    rows.workOff(this);
  }

  /** Gives everybody a turn who owes something or manages somebody who does. */
  @Scheduled(
      every = "30s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "follow-up-digest-turns")
  void plan() {
    if (migrations.isDone()) {
      QuarkusTransaction.requiringNew().run(this::giveTurns);
    }
  }

  private record Turn(UUID personId, DigestAudience audience) {}

  private void giveTurns() {
    Instant now = time.instant();
    sql.query(
            """
            with unfinished as (
              select a.owner_id, p.owner_id as keeper_id, a.status,
                     a.answering_team_id as team_id
              from action_item a join postmortem p on p.id = a.postmortem_id
              where a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS')
            ), wanted as (
              select owner_id as person_id, 'OWNER' as audience from unfinished
              union select keeper_id, 'OWNER' from unfinished where status = 'PROPOSED'
              union select c.manager_id, 'MANAGER'
                from unfinished u join catalog_person c on c.id = u.owner_id
              union select unnest(t.manager_ids), 'MANAGER'
                from unfinished u join catalog_team t on t.id = u.team_id
            )
            select w.person_id, w.audience from wanted w
            where w.person_id is not null and not exists (
              select 1 from follow_up_digest d
              where d.person_id = w.person_id and d.audience = w.audience)
            """,
            row ->
                new Turn(
                    row.getObject("person_id", UUID.class),
                    DigestAudience.valueOf(row.getString("audience"))))
        .forEach(turn -> give(turn, now));
  }

  private void give(Turn turn, Instant now) {
    sql.update(
        """
        insert into follow_up_digest (id, person_id, audience, reminder_at)
        values (?, ?, ?, ?) on conflict do nothing
        """,
        Ids.next(),
        turn.personId(),
        turn.audience(),
        plan(turn.personId()).after(now));
  }

  private DigestPlan plan(UUID person) {
    return new DigestPlan(policies.current().policy(), zone(person));
  }

  private ZoneId zone(UUID person) {
    return catalog.person(person).map(CatalogPerson::zone).orElse(ZoneOffset.UTC);
  }

  @Override
  public Class<DigestTurn> type() {
    return DigestTurn.class;
  }

  @Override
  public String table() {
    return "follow_up_digest";
  }

  @Override
  public UUID id(DigestTurn turn) {
    return turn.id();
  }

  @Override
  public void tell(DigestTurn turn, Instant now) {
    turn.waitUntil(plan(turn.personId()).after(now));
    DigestLists lists = contents.of(turn.personId(), turn.audience(), now);
    if (lists.isEmpty()) {
      return;
    }
    outbox.record(
        new FollowUpDigest(
            turn.id(),
            turn.count(),
            now,
            turn.personId(),
            turn.audience(),
            now.atZone(zone(turn.personId())).toLocalDate(),
            lists.due(),
            lists.overdue(),
            lists.unassigned(),
            lists.breaches(),
            lists.total()));
  }
}
