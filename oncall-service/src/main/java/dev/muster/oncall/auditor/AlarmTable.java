package dev.muster.oncall.auditor;

import dev.muster.oncall.auditor.Difference.Kind;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The alarms that are still to be given, and to whom. Whoever gives one has it for a while; if they
 * die of it or nobody takes it, it is given again.
 */
@ApplicationScoped
class AlarmTable {
  private static final Duration GIVING = Duration.ofMinutes(2);
  private static final Duration BETWEEN_ALARMS_OF_SILENCE = Duration.ofHours(1);

  private final Sql sql;

  AlarmTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Differences of which nobody was told.
   *
   * @param kind of the first one, as is the alert
   * @param until when another may tell of them
   */
  record Untold(int count, Kind kind, UUID alertId, Instant until) {}

  /** Those that nobody tells of at the moment; empty for none. */
  Optional<Untold> claim(Instant now) {
    var until = now.plus(GIVING);
    return sql
        .query(
            """
            with claimed as (
              update page_difference set alarm_at = ?
              where id in (
                select id from page_difference where alarm_at <= ? for update skip locked)
              returning id, kind, alert_id)
            select count(*) over () as differences, kind, alert_id from claimed order by id limit 1
            """,
            row ->
                new Untold(
                    row.getInt("differences"),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("alert_id", UUID.class),
                    until),
            until,
            now)
        .stream()
        .findFirst();
  }

  void told(Untold differences) {
    sql.update(
        "update page_difference set alarm_at = null where alarm_at = ?", differences.until());
  }

  /** Whether it is time to tell that the auditor is silent, and nobody does at the moment. */
  boolean claimSilence(Instant now) {
    var before = now.minus(BETWEEN_ALARMS_OF_SILENCE);
    return sql.update(
            """
            update page_audit set alarmed_at = ?
            where alarmed_at is null or alarmed_at <= ?
            """,
            before.plus(GIVING),
            before)
        == 1;
  }

  void toldOfSilence(Instant now) {
    sql.update("update page_audit set alarmed_at = ?", now);
  }

  /** The addresses of those whom the organisation pages in the end. */
  List<String> lastResort() {
    return sql.query(
        """
        select p.email from paging_settings s
        cross join jsonb_array_elements(s.last_resort) t
        join person p on p.active and (
          (t ->> 'kind' = 'PERSON' and p.id = (t ->> 'id')::uuid)
          or exists (
            select 1 from team m
            where t ->> 'kind' = 'TEAM' and m.id = (t ->> 'id')::uuid and p.id = any (m.manager_ids))
          or exists (
            select 1 from shift_record r
            where t ->> 'kind' = 'SCHEDULE' and r.schedule_id = (t ->> 'id')::uuid
              and r.person_id = p.id
              and r.ends_at = (
                select max(ends_at) from shift_record l where l.schedule_id = r.schedule_id)))
        """,
        row -> row.getString("email"));
  }
}
