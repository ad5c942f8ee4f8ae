package dev.muster.oncall.page;

import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of posts, which {@link PageTable} writes with the pages of the same level. */
@ApplicationScoped
class PostTable {
  private final Sql sql;

  PostTable(Sql sql) {
    this.sql = sql;
  }

  /** Cancels the posts of an alert that have not gone out; returns them. */
  List<UUID> stop(UUID alertId, Instant now) {
    return sql.query(
        """
        with cancelled as (
          update post set status = 'CANCELLED' where alert_id = ? and status = 'QUEUED'
          returning id, alert_id, channel),
        noted as (
          insert into page_ledger (alert_id, post_id, at, kind, channel, detail)
          select alert_id, id, ?::timestamptz, 'CANCELLED', channel, '{}' from cancelled)
        select id from cancelled
        """,
        row -> row.getObject(1, UUID.class),
        alertId,
        now);
  }

  /** Those of the posts that are still to go out. */
  Set<UUID> wanted(Collection<UUID> ids) {
    return new HashSet<>(
        sql.query(
            "select id from post where id = any (?) and status <> 'CANCELLED'",
            row -> row.getObject("id", UUID.class),
            (Object) ids.toArray(UUID[]::new)));
  }

  void attempted(List<DeliveryAttempt> attempts) {
    note(attempts.stream().map(LedgerNote::of).toList());
  }

  /** Writes into the ledger how attempts ended. */
  void ended(List<DeliveryOutcome> outcomes) {
    note(outcomes.stream().map(LedgerNote::of).toList());
  }

  private void note(List<LedgerNote> notes) {
    sql.batch(
        """
        insert into page_ledger (alert_id, post_id, at, kind, channel, detail)
        select alert_id, id, ?::timestamptz, ?, channel, ?::jsonb from post where id = ?
        """,
        notes.stream()
            .map(
                note ->
                    new Object[] {
                      note.at(), note.kind(), JsonColumn.write(note.detail()), note.ownerId()
                    })
            .toList());
  }

  /** Alerts are locked before what belongs to them, as acknowledging does. */
  void lockAlerts(Collection<UUID> ids) {
    sql.query(
        """
        select id from alert where id in (select alert_id from post where id = any (?))
        order by id for update
        """,
        row -> row.getObject("id", UUID.class),
        (Object) ids.toArray(UUID[]::new));
  }

  void status(Collection<UUID> ids, PostStatus status) {
    if (!ids.isEmpty()) {
      sql.update("update post set status = ? where id = any (?)", status, ids.toArray(UUID[]::new));
    }
  }
}
