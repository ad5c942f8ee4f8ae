package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of pages and their steps. */
@ApplicationScoped
class PageTable {
  private final Sql sql;

  PageTable(Sql sql) {
    this.sql = sql;
  }

  /** Writes pages, steps, posts, ledger and alert log in one round trip. */
  void write(String batch, Instant now) {
    sql.update(
        """
        with batch as (select ?::jsonb as b, ?::timestamptz as now),
        pages as (
          insert into page
            (id, alert_id, person_id, person_name, round, run, level, reason, status, created_at)
          select p.id, p.alert_id, p.person_id, p.person_name, p.round, p.run, p.level, p.reason,
                 'OPEN', now
          from batch, jsonb_to_recordset(b -> 'pages')
            as p(id uuid, alert_id uuid, person_id uuid, person_name text, round int, run int,
                 level int, reason jsonb)),
        steps as (
          insert into page_step
            (id, page_id, alert_id, contact_method_id, channel, due_at, status, out_at)
          select s.id, s.page_id, s.alert_id, s.contact_method_id, s.channel, s.due_at, s.status,
                 case when s.status = 'QUEUED' then now end
          from batch, jsonb_to_recordset(b -> 'steps')
            as s(id uuid, page_id uuid, alert_id uuid, contact_method_id uuid, channel text,
                 due_at timestamptz, status text)),
        posts as (
          insert into post
            (id, alert_id, destination_id, destination_name, channel, round, run, level, status,
             created_at)
          select p.id, p.alert_id, p.destination_id, p.destination_name, p.channel, p.round, p.run,
                 p.level, 'QUEUED', now
          from batch, jsonb_to_recordset(b -> 'posts')
            as p(id uuid, alert_id uuid, destination_id uuid, destination_name text, channel text,
                 round int, run int, level int)),
        ledger as (
          insert into page_ledger (alert_id, page_id, step_id, post_id, at, kind, channel, detail)
          select l.alert_id, l.page_id, l.step_id, l.post_id, now, l.kind, l.channel, l.detail
          from batch, jsonb_to_recordset(b -> 'ledger')
            as l(alert_id uuid, page_id uuid, step_id uuid, post_id uuid, kind text, channel text,
                 detail jsonb))
        insert into alert_log (alert_id, at, kind, who_kind, who_name, detail)
        select e.alert_id, now, e.kind, 'RULE', 'escalation', e.detail
        from batch, jsonb_to_recordset(b -> 'log') as e(alert_id uuid, kind text, detail jsonb)
        """,
        batch,
        now);
  }

  /** The number of a new round of pages and posts of an alert. */
  int newRound(UUID alertId) {
    return sql.query(
            """
            select coalesce(max(round), -1) + 1 from (
              select round from page where alert_id = ?
              union all
              select round from post where alert_id = ?) made
            """,
            row -> row.getInt(1),
            alertId,
            alertId)
        .get(0);
  }

  /**
   * Stops the timer, the steps that have not gone out and the open pages of an alert.
   *
   * @param fromLevel pages of lower levels go on; those by hand are of the lowest
   * @return the steps whose messages wait in the queue
   */
  List<UUID> stop(UUID alertId, int fromLevel, Instant now) {
    return sql.query(
        """
        with timer as (
          update escalation set status = 'STOPPED'
          where alert_id = ? and status in ('ACTIVE', 'HELD')),
        steps as (
          update page_step s set status = 'CANCELLED'
          from page_step before, page p
          where before.id = s.id and p.id = s.page_id and p.level >= ?
            and s.alert_id = ? and s.status in ('PENDING', 'WAITING', 'QUEUED')
          returning s.id, s.page_id, s.channel, before.status as was),
        noted as (
          insert into page_ledger (alert_id, page_id, step_id, at, kind, channel, detail)
          select ?::uuid, page_id, id, ?::timestamptz, 'CANCELLED', channel, '{}'
          from steps),
        ended as (
          update page set status = 'ENDED' where alert_id = ? and status = 'OPEN' and level >= ?)
        select id from steps where was = 'QUEUED'
        """,
        row -> row.getObject(1, UUID.class),
        alertId,
        fromLevel,
        alertId,
        alertId,
        now,
        alertId,
        fromLevel);
  }

  /**
   * Stops the steps of pages that have not gone out.
   *
   * @return those whose messages wait in the queue
   */
  List<UUID> cancel(Collection<UUID> pageIds, Instant now) {
    return sql.query(
        """
        with steps as (
          update page_step s set status = 'CANCELLED'
          from page_step before
          where before.id = s.id and s.page_id = any (?) and s.status in ('PENDING', 'WAITING', 'QUEUED')
          returning s.id, s.alert_id, s.page_id, s.channel, before.status as was),
        noted as (
          insert into page_ledger (alert_id, page_id, step_id, at, kind, channel, detail)
          select alert_id, page_id, id, ?::timestamptz, 'CANCELLED', channel, '{}'
          from steps)
        select id from steps where was = 'QUEUED'
        """,
        row -> row.getObject(1, UUID.class),
        pageIds.toArray(UUID[]::new),
        now);
  }

  /** Marks the open pages of a person for an alert as answered, before the rest is stopped. */
  List<AnsweredPage> answer(UUID alertId, Who by, String via, Instant now) {
    return sql.query(
        """
        with answered as (
          update page set status = 'ACKNOWLEDGED', answered_at = ?, answered_via = ?
          where alert_id = ? and person_id = ? and status = 'OPEN'
          returning id, person_id, person_name),
        noted as (
          insert into page_ledger (alert_id, page_id, at, kind, detail)
          select ?::uuid, id, ?::timestamptz, 'ANSWER', ?::jsonb from answered)
        select id, person_id, person_name from answered order by id
        """,
        row ->
            new AnsweredPage(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name")),
        now,
        via,
        alertId,
        by.id(),
        alertId,
        now,
        JsonColumn.write(Map.of("via", via)));
  }

  /** Stores that messages are handed to delivery. */
  void queued(Collection<UUID> steps, Instant now) {
    if (!steps.isEmpty()) {
      sql.update(
          "update page_step set status = 'QUEUED', out_at = ? where id = any (?)",
          now,
          steps.toArray(UUID[]::new));
    }
  }

  void status(Collection<UUID> steps, StepStatus status) {
    if (!steps.isEmpty()) {
      sql.update(
          "update page_step set status = ? where id = any (?)", status, steps.toArray(UUID[]::new));
    }
  }
}
