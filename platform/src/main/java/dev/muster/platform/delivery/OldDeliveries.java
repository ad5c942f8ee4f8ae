package dev.muster.platform.delivery;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deliveries that ended long ago. */
@ApplicationScoped
class OldDeliveries implements OldRows {
  private final Sql sql;
  private final DeliveryConfig config;

  OldDeliveries(Sql sql, DeliveryConfig config) {
    this.sql = sql;
    this.config = config;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(
        sql,
        "delivery",
        "created_at < ? and status in ('SENT', 'DELIVERED', 'FAILED', 'CANCELLED')",
        now.minus(config.retention()));
  }
}
