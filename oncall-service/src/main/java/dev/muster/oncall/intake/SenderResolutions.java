package dev.muster.oncall.intake;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What senders have declared over, so that a firing which arrives late, or a second time from
 * another replica of the sender, does not open it again.
 */
@ApplicationScoped
class SenderResolutions implements OldRows {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;
  private final InstantSource time;

  SenderResolutions(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** No sender will speak of those any more. */
  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "sender_resolution", "at < ?", now.minus(KEPT));
  }

  /** Makes others that speak of the same key wait until this transaction ends. */
  void serialise(UUID integrationId, String dedupKey) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        integrationId + "/" + dedupKey);
  }

  /** Whether an occurrence that began at {@code startsAt} or later was declared over. */
  boolean isStale(UUID integrationId, String dedupKey, Instant startsAt) {
    return startsAt != null
        && !sql.query(
                """
                select 1 from sender_resolution
                where integration_id = ? and dedup_key = ? and starts_at >= ?
                """,
                row -> true,
                integrationId,
                dedupKey,
                startsAt)
            .isEmpty();
  }

  /** The occurrence that began at {@code startsAt} is over, and so is every one before. */
  void remember(UUID integrationId, String dedupKey, Instant startsAt) {
    if (startsAt == null) {
      return;
    }
    sql.update(
        """
        insert into sender_resolution as r (integration_id, dedup_key, starts_at, at)
        values (?, ?, ?, ?)
        on conflict (integration_id, dedup_key) do update
        set starts_at = greatest(r.starts_at, excluded.starts_at), at = excluded.at
        """,
        integrationId,
        dedupKey,
        startsAt,
        time.instant());
  }
}
