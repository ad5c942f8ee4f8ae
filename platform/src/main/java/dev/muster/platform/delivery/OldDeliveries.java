package dev.muster.platform.delivery;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deliveries that ended long ago. */
@ApplicationScoped
class OldDeliveries implements OldRows {
  private static final int ROWS_AT_ONCE = 5_000;

  private final Sql sql;
  private final DeliveryConfig config;

  OldDeliveries(Sql sql, DeliveryConfig config) {
    this.sql = sql;
    this.config = config;
  }

  @Override
  public void deleteOld(Instant now) {
    sql.update(
        """
        delete from delivery
        where id in (
          select id from delivery
          where created_at < ? and status in ('SENT', 'DELIVERED', 'FAILED', 'CANCELLED')
          limit ?)
        """,
        now.minus(config.retention()),
        ROWS_AT_ONCE);
  }
}
