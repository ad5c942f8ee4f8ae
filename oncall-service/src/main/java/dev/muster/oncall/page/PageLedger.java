package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryNews;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The proof of every page: what was tried and what came back, only ever added to. */
@ApplicationScoped
class PageLedger {
  private final Sql sql;

  PageLedger(Sql sql) {
    this.sql = sql;
  }

  /** Notes of each step through what its message goes out. */
  void queued(Map<UUID, ReachableMethod> steps, Instant now) {
    note(
        steps.entrySet().stream()
            .map(
                step ->
                    new LedgerNote(
                        step.getKey(),
                        LedgerKind.QUEUED,
                        Map.of("address", step.getValue().address()),
                        now))
            .toList());
  }

  void skipped(Collection<UUID> steps, Instant now) {
    note(steps, LedgerKind.SKIPPED, now);
  }

  void waiting(Collection<UUID> steps, Instant now) {
    note(steps, LedgerKind.WAITING, now);
  }

  private void note(Collection<UUID> steps, LedgerKind kind, Instant now) {
    note(steps.stream().map(step -> new LedgerNote(step, kind, Map.of(), now)).toList());
  }

  /** Notes what is about to be tried. */
  void attempted(List<DeliveryAttempt> attempts) {
    note(attempts.stream().map(LedgerNote::of).toList());
  }

  /** Writes into the ledger how attempts ended. */
  void ended(List<DeliveryOutcome> outcomes) {
    note(outcomes.stream().map(LedgerNote::of).toList());
  }

  /** Writes into the ledger what providers said after they had taken messages. */
  void told(List<DeliveryNews> news) {
    note(
        news.stream()
            .map(
                each -> {
                  var detail = new LinkedHashMap<String, Object>();
                  detail.put("delivery", each.deliveryId());
                  detail.put("reference", each.reference());
                  detail.put("said", each.said());
                  detail.put("status", each.status());
                  if (each.error() != null) {
                    detail.put("error", each.error());
                  }
                  return new LedgerNote(
                      each.ownerId(),
                      each.status() == DeliveryStatus.DELIVERED
                          ? LedgerKind.DELIVERED
                          : LedgerKind.FAILURE,
                      detail,
                      each.at());
                })
            .toList());
  }

  /** Notes that a person did something about the alert of a page. */
  void did(UUID pageId, String action, String via, Instant now) {
    sql.update(
        """
        insert into page_ledger (alert_id, page_id, at, kind, detail)
        select alert_id, id, ?::timestamptz, 'ANSWER', ?::jsonb from page where id = ?
        """,
        now,
        JsonColumn.write(Map.of("via", via, "action", action)),
        pageId);
  }

  /** Notes that a person answered although it was not needed any more. */
  void answerLate(UUID alertId, Who by, String via, Instant now) {
    sql.update(
        """
        insert into page_ledger (alert_id, page_id, at, kind, detail)
        select alert_id, id, ?::timestamptz, 'ANSWER', ?::jsonb from page p
        where alert_id = ? and person_id = ? and status = 'ENDED'
          and not exists (
            select 1 from page_ledger l where l.page_id = p.id and l.kind = 'ANSWER')
        """,
        now,
        JsonColumn.write(Map.of("via", via, "late", true)),
        alertId,
        by.id());
  }

  private void note(List<LedgerNote> notes) {
    sql.batch(
        """
        insert into page_ledger (alert_id, page_id, step_id, at, kind, channel, detail)
        select alert_id, page_id, id, ?::timestamptz, ?, channel, ?::jsonb
        from page_step where id = ?
        """,
        notes.stream()
            .map(
                note ->
                    new Object[] {
                      note.at(), note.kind(), JsonColumn.write(note.detail()), note.ownerId()
                    })
            .toList());
  }
}
