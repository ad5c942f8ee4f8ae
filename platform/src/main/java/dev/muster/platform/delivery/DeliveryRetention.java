package dev.muster.platform.delivery;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Deletes deliveries that ended long ago, in small steps. */
@ApplicationScoped
class DeliveryRetention {
  private static final int ROWS_AT_ONCE = 5_000;

  private final Sql sql;
  private final Migrations migrations;
  private final DeliveryConfig config;
  private final InstantSource time;

  DeliveryRetention(Sql sql, Migrations migrations, DeliveryConfig config, InstantSource time) {
    this.sql = sql;
    this.migrations = migrations;
    this.config = config;
    this.time = time;
  }

  @Scheduled(
      every = "10m",
      delayed = "2m",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "delivery-retention")
  void sweep() {
    if (migrations.isDone()) {
      sql.update(
          """
          delete from delivery
          where id in (
            select id from delivery
            where created_at < ? and status in ('SENT', 'DELIVERED', 'FAILED', 'CANCELLED')
            limit ?)
          """,
          time.instant().minus(config.retention()),
          ROWS_AT_ONCE);
    }
  }
}
