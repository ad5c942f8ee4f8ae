package dev.muster.platform.delivery.api;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.api.DeliverySummary.ProviderFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Counts deliveries. */
@ApplicationScoped
class DeliveryFigures {
  /** What is older matters to nobody who mends something now, and might confuse who gets it. */
  private static final Duration LATELY = Duration.ofDays(1);

  private final Sql sql;
  private final InstantSource time;

  DeliveryFigures(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  DeliverySummary summary() {
    var now = time.instant();
    var providers = providers(now.minus(LATELY));
    return sql.query(
            """
            select
              (select count(*) from delivery where status = 'PENDING') as waiting,
              (select min(next_attempt_at) from delivery
               where status = 'PENDING' and next_attempt_at <= ?) as oldest_due_at,
              (select count(*) from delivery where status = 'BLOCKED') as blocked
            """,
            row ->
                new DeliverySummary(
                    row.getLong("waiting"),
                    Sql.instant(row, "oldest_due_at"),
                    row.getLong("blocked"),
                    providers),
            now)
        .get(0);
  }

  private List<ProviderFigures> providers(Instant since) {
    return sql.query(
        """
        select d.channel, a.provider, count(*) as attempts,
               count(*) filter (where a.error is not null) as failures,
               count(*) filter (where d.status = 'FAILED' and a.attempt = d.attempts) as failed
        from delivery d join delivery_attempt a on a.delivery_id = d.id
        where d.created_at >= ?
        group by d.channel, a.provider
        order by d.channel, a.provider
        """,
        row ->
            new ProviderFigures(
                row.getString("channel"),
                row.getString("provider"),
                row.getLong("attempts"),
                row.getLong("failures"),
                row.getLong("failed")),
        since);
  }

  /** Deliveries of lately that were given up with this provider, the oldest first. */
  List<UUID> failed(String channel, String provider, int most) {
    return sql.query(
        """
        select d.id
        from delivery d
        join delivery_attempt a on a.delivery_id = d.id and a.attempt = d.attempts
        where d.status = 'FAILED' and d.created_at >= ? and d.channel = ? and a.provider = ?
        order by d.id
        limit ?
        """,
        row -> row.getObject("id", UUID.class),
        time.instant().minus(LATELY),
        channel,
        provider,
        most);
  }
}
