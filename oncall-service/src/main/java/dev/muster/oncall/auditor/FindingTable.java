package dev.muster.oncall.auditor;

import dev.muster.oncall.auditor.Difference.Kind;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the auditor found, and when it looked. */
@ApplicationScoped
class FindingTable {
  private final Sql sql;

  FindingTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Stores a difference, of which the fallback is to be told.
   *
   * @return false when it is known already
   */
  boolean store(Difference difference, Instant now) {
    return sql.update(
            """
            insert into page_difference
              (id, alert_id, kind, run, level, person_id, expected_at, found_at, alarm_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            Ids.next(),
            difference.alertId(),
            difference.kind(),
            difference.run(),
            difference.level(),
            difference.personId(),
            difference.expectedAt(),
            now,
            now)
        == 1;
  }

  /** Lets one replica at a time look; false while another one does. */
  boolean mayLook() {
    return !sql.query("select 1 from page_audit for update skip locked", row -> row.getInt(1))
        .isEmpty();
  }

  void completed(Instant now) {
    sql.update("update page_audit set completed_at = ?", now);
  }

  /** When all was looked at last; empty before the first time. */
  Optional<Instant> completedAt() {
    return sql.query(
            "select completed_at from page_audit",
            row -> Optional.ofNullable(Sql.instant(row, "completed_at")))
        .get(0);
  }

  long foundSince(Instant since) {
    return sql.query(
            "select count(*) from page_difference where found_at >= ?",
            row -> row.getLong(1),
            since)
        .get(0);
  }

  /** Newest first. */
  Page<PageAudits.Found> page(PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select d.*, a.number from page_difference d join alert a on a.id = d.alert_id
            where (?::uuid is null or d.id < ?::uuid)
            order by d.id desc limit ?
            """,
            row ->
                new PageAudits.Found(
                    row.getObject("id", UUID.class),
                    new Difference(
                        row.getObject("alert_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("run"),
                        row.getInt("level"),
                        row.getObject("person_id", UUID.class),
                        Sql.instant(row, "expected_at")),
                    Sql.instant(row, "found_at"),
                    row.getLong("number")),
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }
}
