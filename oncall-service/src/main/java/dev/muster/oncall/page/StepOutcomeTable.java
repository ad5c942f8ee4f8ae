package dev.muster.oncall.page;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of messages, in the rows of their steps; of any number in one statement, since a
 * bundle stands for thousands. Alerts are locked before their steps, as acknowledging does.
 */
@ApplicationScoped
class StepOutcomeTable {
  private static final String LOCKED =
      """
      with locked as materialized (
        select id from alert where id in (select alert_id from page_step where id = any (?))
        order by id for update)
      """;

  private final Sql sql;

  StepOutcomeTable(Sql sql) {
    this.sql = sql;
  }

  /** Those of the steps whose messages are still to go out. */
  Set<UUID> wanted(Collection<UUID> stepIds) {
    return new HashSet<>(
        sql.query(
            "select id from page_step where id = any (?) and status in ('QUEUED', 'SENT', 'FAILED')",
            row -> row.getObject("id", UUID.class),
            (Object) stepIds.toArray(UUID[]::new)));
  }

  /**
   * A message that went out.
   *
   * @param sequence of the event that tells of it
   * @param incidentId of a responder request; else null
   */
  record SentStep(
      UUID id,
      UUID alertId,
      UUID pageId,
      UUID personId,
      String personName,
      int level,
      long sequence,
      UUID incidentId) {}

  /**
   * Stores successes, in order; leaves out those of which an earlier attempt had succeeded already.
   * Locks the alerts before the steps, as acknowledging does.
   */
  List<SentStep> sent(Collection<UUID> stepIds) {
    if (stepIds.isEmpty()) {
      return List.of();
    }
    return sql.query(
        """
        with done as (
          select s.id, s.alert_id, o.place,
                 row_number() over (partition by s.alert_id order by o.place) as nth
          from unnest(?::uuid[]) with ordinality as o(step_id, place)
          join page_step s on s.id = o.step_id
          where s.status <> 'SENT'),
        locked as materialized (
          select id from alert where id in (select alert_id from done) order by id for update),
        counted as (
          update alert a set sequence = a.sequence + d.steps
          from (select alert_id, count(*) as steps from done group by alert_id) d
          join locked l on l.id = d.alert_id
          where a.id = d.alert_id
          returning a.id, a.sequence - d.steps as before, a.incident_id),
        marked as (
          update page_step s set status = 'SENT'
          from done, counted, page p
          where s.id = done.id and counted.id = done.alert_id and p.id = s.page_id
          returning s.id, s.alert_id, s.page_id, p.person_id, p.person_name, p.level,
                    counted.before + done.nth as sequence, counted.incident_id, done.place)
        select * from marked order by place
        """,
        StepOutcomeTable::sentStep,
        (Object) stepIds.toArray(UUID[]::new));
  }

  private static SentStep sentStep(ResultSet row) throws SQLException {
    return new SentStep(
        row.getObject("id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getObject("page_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getInt("level") + 1,
        row.getLong("sequence"),
        row.getObject("incident_id", UUID.class));
  }

  /** Stores that there will be no other attempt. */
  void givenUp(Collection<UUID> stepIds) {
    failed(stepIds, StepStatus.QUEUED);
  }

  /**
   * Stores that messages which had gone out did not arrive; returns those of which that is news.
   */
  Set<UUID> lost(Collection<UUID> stepIds) {
    return failed(stepIds, StepStatus.SENT);
  }

  private Set<UUID> failed(Collection<UUID> stepIds, StepStatus from) {
    if (stepIds.isEmpty()) {
      return Set.of();
    }
    var ids = stepIds.toArray(UUID[]::new);
    return new HashSet<>(
        sql.query(
            LOCKED
                + """
                update page_step s set status = 'FAILED' from locked
                where s.id = any (?) and s.alert_id = locked.id and s.status = ?
                returning s.id
                """,
            row -> row.getObject("id", UUID.class),
            ids,
            ids,
            from));
  }

  /** Whom a message is for, and how urgent it is. */
  record Reader(UUID stepId, UUID personId, Urgency urgency) {}

  List<Reader> readers(Collection<UUID> stepIds) {
    return sql.query(
        """
        select s.id, p.person_id, a.urgency
        from page_step s join page p on p.id = s.page_id join alert a on a.id = s.alert_id
        where s.id = any (?)
        """,
        row ->
            new Reader(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Urgency.valueOf(row.getString("urgency"))),
        (Object) stepIds.toArray(UUID[]::new));
  }

  /** Lets the next messages of the same pages be due already, unless a page is over. */
  void advance(Collection<UUID> stepIds, Instant due, Instant now) {
    var ids = stepIds.toArray(UUID[]::new);
    sql.update(
        LOCKED
            + """
            , advanced as (
              update page_step next set due_at = ?
              from page_step failed, page p, locked
              where failed.id = any (?) and locked.id = failed.alert_id and p.id = failed.page_id
                and p.status = 'OPEN'
                and next.page_id = p.id and next.status = 'PENDING' and next.due_at > ?
                and next.due_at = (
                  select min(due_at) from page_step
                  where page_id = failed.page_id and status = 'PENDING')
              returning next.id, next.alert_id, next.page_id, next.channel, failed.id as because)
            insert into page_ledger (alert_id, page_id, step_id, at, kind, channel, detail)
            select alert_id, page_id, id, ?::timestamptz, 'ADVANCED', channel,
                   jsonb_build_object('because', because)
            from advanced
            """,
        ids,
        due,
        ids,
        due,
        now);
  }
}
