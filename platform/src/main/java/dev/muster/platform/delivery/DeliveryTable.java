package dev.muster.platform.delivery;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The delivery table: what is due runs on the injected clock, leases on the database's. */
@ApplicationScoped
class DeliveryTable {
  private static final String INSERT =
      """
      insert into delivery
        (id, channel, destination, payload, secrets, idempotency_key, priority, owner_kind,
         owner_id, in_order, tries_since, next_attempt_at, created_at, updated_at)
      values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (idempotency_key) do nothing
      """;

  private static final String COLUMNS =
      """
      select id, channel, destination, payload::text as payload, secrets::text as secrets,
             idempotency_key, priority, owner_kind, owner_id, attempts, tries, tries_since,
             provider, created_at
      from delivery
      """;

  private final Sql sql;

  DeliveryTable(Sql sql) {
    this.sql = sql;
  }

  /** False when the idempotency key is taken. */
  boolean insert(NewDelivery delivery) {
    return sql.update(INSERT, columns(delivery)) == 1;
  }

  void insertAll(List<NewDelivery> deliveries) {
    sql.batch(INSERT, deliveries.stream().map(DeliveryTable::columns).toList());
  }

  UUID idOf(String idempotencyKey) {
    return sql.query(
            "select id from delivery where idempotency_key = ?",
            row -> row.getObject(1, UUID.class),
            idempotencyKey)
        .get(0);
  }

  int cancel(String ownerKind, UUID ownerId, Instant now) {
    return sql.update(
        """
        update delivery set status = 'CANCELLED', updated_at = ?
        where id in (
          select id from delivery
          where owner_kind = ? and owner_id = ? and status = 'PENDING'
          for update skip locked)
        """,
        now,
        ownerKind,
        ownerId);
  }

  boolean confirm(UUID id, Instant now) {
    return sql.update(
            "update delivery set status = 'DELIVERED', updated_at = ? where id = ? and status ="
                + " 'SENT'",
            now,
            id)
        == 1;
  }

  boolean release(UUID id, Instant now) {
    return sql.update(
            """
            update delivery
            set status = 'PENDING', tries = 0, tries_since = ?, provider = 0, next_attempt_at = ?,
                updated_at = ?
            where id = ? and status in ('FAILED', 'BLOCKED')
            """,
            now,
            now,
            now,
            id)
        == 1;
  }

  boolean isBacklog(Priority priority, int count, Instant now) {
    return sql.query(
            """
            select count(*) >= ? from (
              select from delivery
              where status = 'PENDING' and priority = ? and next_attempt_at <= ? limit ?) due
            """,
            row -> row.getBoolean(1),
            count,
            priority.rank(),
            now,
            count)
        .get(0);
  }

  /**
   * Locks what is due, the longest waiting first; what others have locked is passed over, and what
   * goes out in order while something waits that was requested before it. Ids rise with time.
   *
   * @param without channels that are passed over
   */
  List<Claim> lockDue(Priority priority, Instant now, int limit, List<String> without) {
    return sql.query(
        COLUMNS
            + """
            where status = 'PENDING' and priority = ? and next_attempt_at <= ?
              and channel <> all (?)
              and not (in_order and exists (
                select 1 from delivery before
                where before.owner_kind = delivery.owner_kind
                  and before.owner_id = delivery.owner_id
                  and before.id < delivery.id and before.status in ('PENDING', 'SENDING')))
            order by next_attempt_at
            limit ?
            for update skip locked
            """,
        DeliveryTable::claim,
        priority.rank(),
        now,
        without.toArray(String[]::new),
        limit);
  }

  /** Locks what a dispatcher that is gone left behind. */
  List<Claim> lockAbandoned(Collection<UUID> inFlightHere, int limit) {
    return sql.query(
        COLUMNS
            + """
            where status = 'SENDING' and lease_until < clock_timestamp() and id <> all (?)
            order by priority, lease_until
            limit ?
            for update skip locked
            """,
        DeliveryTable::claim,
        inFlightHere.toArray(UUID[]::new),
        limit);
  }

  /** Takes the leases of locked rows. */
  void start(UUID leaseOwner, Duration lease, List<Claim> claims, Instant now) {
    sql.batch(
        """
        update delivery
        set status = 'SENDING', attempts = ?, tries = ?, provider = ?, lease_owner = ?,
            lease_until = clock_timestamp() + make_interval(secs => ?),
            first_attempt_at = coalesce(first_attempt_at, ?), updated_at = ?
        where id = ?
        """,
        claims.stream()
            .map(
                claim ->
                    new Object[] {
                      claim.attempt(),
                      claim.tries(),
                      (short) claim.provider(),
                      leaseOwner,
                      lease.toMillis() / 1000.0,
                      now,
                      now,
                      claim.id()
                    })
            .toList());
  }

  /** Puts locked rows off without counting an attempt. */
  void defer(UUID id, Instant until, String error, Instant now) {
    sql.update(
        """
        update delivery
        set status = 'PENDING', next_attempt_at = ?, last_error = coalesce(?, last_error),
            lease_owner = null, lease_until = null, updated_at = ?
        where id = ?
        """,
        until,
        error,
        now,
        id);
  }

  void drop(UUID id, Instant now) {
    sql.update(
        """
        update delivery
        set status = 'CANCELLED', lease_owner = null, lease_until = null, updated_at = ?
        where id = ?
        """,
        now,
        id);
  }

  /** Stores ended attempts; for each, whether the lease was still ours and it counts. */
  boolean[] finish(UUID leaseOwner, List<Finished> attempts) {
    var counts =
        sql.with(
            connection -> {
              try (var statement =
                  connection.prepareStatement(
                      """
                      update delivery
                      set status = ?, next_attempt_at = coalesce(?, next_attempt_at), provider = ?,
                          receipt = coalesce(?::jsonb, receipt), last_error = ?,
                          sent_at = coalesce(?, sent_at), updated_at = ?,
                          lease_owner = null, lease_until = null
                      where id = ? and status = 'SENDING' and lease_owner = ? and attempts = ?
                      """)) {
                for (var attempt : attempts) {
                  Sql.bind(
                      statement,
                      attempt.status(),
                      attempt.nextAttemptAt(),
                      (short) attempt.nextProvider(),
                      attempt.receipt() == null ? null : attempt.receipt().toString(),
                      attempt.error(),
                      isSent(attempt) ? attempt.finishedAt() : null,
                      attempt.finishedAt(),
                      attempt.claim().id(),
                      leaseOwner,
                      attempt.claim().attempt());
                  statement.addBatch();
                }
                return statement.executeBatch();
              }
            });
    var ours = new boolean[counts.length];
    for (int i = 0; i < counts.length; i++) {
      ours[i] = counts[i] == 1;
    }
    return ours;
  }

  /** Keeps the history of attempts. */
  void remember(List<Finished> attempts) {
    sql.batch(
        """
        insert into delivery_attempt
          (delivery_id, attempt, provider, outcome, receipt, error, started_at, finished_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        on conflict do nothing
        """,
        attempts.stream()
            .map(
                attempt ->
                    new Object[] {
                      attempt.claim().id(),
                      attempt.claim().attempt(),
                      attempt.providerName(),
                      attempt.status(),
                      attempt.receipt() == null ? null : attempt.receipt().toString(),
                      attempt.error(),
                      attempt.startedAt(),
                      attempt.finishedAt()
                    })
            .toList());
  }

  private static boolean isSent(Finished attempt) {
    return attempt.status() == DeliveryStatus.SENT || attempt.status() == DeliveryStatus.DELIVERED;
  }

  private static Object[] columns(NewDelivery delivery) {
    var request = delivery.request();
    return new Object[] {
      delivery.id(),
      request.channel(),
      request.destination(),
      request.payload().toString(),
      delivery.sealedSecrets(),
      delivery.idempotencyKey(),
      request.priority().rank(),
      request.ownerKind(),
      request.ownerId(),
      request.inOrder(),
      delivery.due(),
      delivery.due(),
      delivery.now(),
      delivery.now()
    };
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        row.getString("destination"),
        row.getString("payload"),
        row.getString("secrets"),
        row.getString("idempotency_key"),
        Priority.ofRank(row.getShort("priority")),
        row.getString("owner_kind"),
        row.getObject("owner_id", UUID.class),
        row.getInt("attempts") + 1,
        row.getInt("tries") + 1,
        Sql.instant(row, "tries_since"),
        row.getInt("provider"),
        Sql.instant(row, "created_at"));
  }
}
