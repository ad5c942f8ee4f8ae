package dev.muster.comms.message;

import dev.muster.comms.query.Conditions;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Sends messages again that failed or were blocked. */
@ApplicationScoped
public class StuckMessages {
  private final Sql sql;
  private final Deliveries deliveries;

  StuckMessages(Sql sql, Deliveries deliveries) {
    this.sql = sql;
    this.deliveries = deliveries;
  }

  /**
   * Puts messages back in line, under the same idempotency keys, so many at most. Demands a
   * transaction.
   *
   * @param which of those that are FAILED or BLOCKED, by columns of {@code message}
   * @return how many
   */
  public int release(Conditions which, int most) {
    List<UUID> released =
        sql
            .query(
                """
                select delivery.id, delivery.owner_id from delivery
                where owner_kind = 'comms.message' and status in ('FAILED', 'BLOCKED')
                  and owner_id in (
                    select message.id from message
                    where state in ('FAILED', 'BLOCKED') and %s limit ?)
                """
                    .formatted(which.sql()),
                row ->
                    new Stuck(
                        row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class)),
                which.values(most))
            .stream()
            .filter(stuck -> deliveries.release(stuck.deliveryId()))
            .map(Stuck::messageId)
            .toList();
    sql.update(
        "update message set state = 'PENDING', settled_at = null where id = any (?)",
        (Object) released.toArray(UUID[]::new));
    return released.size();
  }

  private record Stuck(UUID deliveryId, UUID messageId) {}
}
