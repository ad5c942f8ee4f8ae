package dev.muster.platform.outbox;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The relay's view of the outbox. A relay leases whole shards, so that two relays never work on one
 * aggregate; leases run on the database's clock.
 */
@ApplicationScoped
class OutboxTable {
  private static final int SHARDS_AT_ONCE = 8;
  private static final int ROWS_AT_ONCE = 500;

  private final Sql sql;

  OutboxTable(Sql sql) {
    this.sql = sql;
  }

  /** Takes free shards that have something to send. */
  List<Short> lease(UUID owner, Duration lease, Instant now) {
    return sql.query(
        """
        update outbox_shard
        set owner = ?, leased_until = clock_timestamp() + make_interval(secs => ?)
        where shard in (
          select s.shard from outbox_shard s
          where (s.leased_until is null or s.leased_until < clock_timestamp())
            and exists (
              select 1 from outbox o
              where o.shard = s.shard and o.status = 'PENDING'
                and (o.next_attempt_at is null or o.next_attempt_at <= ?))
          order by random()
          limit ?
          for update skip locked)
        returning shard
        """,
        row -> row.getShort(1),
        owner,
        (double) lease.toSeconds(),
        now,
        SHARDS_AT_ONCE);
  }

  /** What may be sent now, in order within each aggregate; nothing overtakes a row that waits. */
  List<OutboxRow> due(Collection<Short> shards, Instant now) {
    return sql.query(
        """
        select o.id, o.topic, o.aggregateid, o.type, o.payload::text as payload,
               o.headers::text as headers
        from outbox o
        where o.shard = any (?) and o.status = 'PENDING'
          and (o.next_attempt_at is null or o.next_attempt_at <= ?)
          and not exists (
            select 1 from outbox w
            where w.shard = o.shard and w.aggregateid = o.aggregateid and w.sequence < o.sequence
              and (w.status = 'BLOCKED' or w.next_attempt_at > ?))
        order by o.aggregateid, o.sequence
        limit ?
        """,
        OutboxRow::of,
        shards.toArray(Short[]::new),
        now,
        now,
        ROWS_AT_ONCE);
  }

  /** Forgets what the broker has, as long as the lease still stands. */
  void delete(UUID owner, Collection<UUID> sent) {
    if (sent.isEmpty()) {
      return;
    }
    sql.update(
        """
        delete from outbox o using outbox_shard s
        where o.id = any (?) and s.shard = o.shard and s.owner = ?
          and s.leased_until > clock_timestamp()
        """,
        sent.toArray(UUID[]::new),
        owner);
  }

  /** Puts a row that the broker refused off, or aside after too many attempts. */
  void refused(UUID id, String error, Instant nextAttempt, int attemptsUntilBlocked) {
    sql.update(
        """
        update outbox
        set attempts = attempts + 1, last_error = ?, next_attempt_at = ?,
            status = case when attempts + 1 >= ? then 'BLOCKED' else status end
        where id = ?
        """,
        error,
        nextAttempt,
        attemptsUntilBlocked,
        id);
  }

  void release(UUID owner) {
    sql.update("update outbox_shard set owner = null, leased_until = null where owner = ?", owner);
  }

  /** Puts a blocked row back in line. */
  boolean unblock(UUID id) {
    return sql.update(
            """
            update outbox set status = 'PENDING', attempts = 0, next_attempt_at = null
            where id = ? and status = 'BLOCKED'
            """,
            id)
        == 1;
  }

  long count(String status) {
    return sql.query("select count(*) from outbox where status = ?", row -> row.getLong(1), status)
        .get(0);
  }
}
