package dev.muster.comms.message;

import dev.muster.comms.query.Conditions;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends messages again that failed, were blocked or were held, or gives them up. */
@ApplicationScoped
public class StuckMessages {
  private final Sql sql;
  private final Deliveries deliveries;
  private final InstantSource time;

  StuckMessages(Sql sql, Deliveries deliveries, InstantSource time) {
    this.sql = sql;
    this.deliveries = deliveries;
    this.time = time;
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

  /**
   * Hands over what was held, written anew, under its old name; what still lacks something stays.
   * Demands a transaction.
   *
   * @param anew by the ids of those that are held
   * @return how many go out now
   */
  public int handAnew(Map<UUID, OutgoingMessage> anew) {
    deliveries.enqueueAll(
        anew.entrySet().stream()
            .filter(each -> each.getValue().request() != null)
            .map(
                each ->
                    Messages.named(each.getValue().request(), each.getKey())
                        .priority(Priority.BULK))
            .toList());
    sql.batch(
        """
        update message set state = ?, error = ?, subject = ?, template_version = ?, recipient = ?
        where id = ?
        """,
        anew.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
    return (int) anew.values().stream().filter(message -> message.request() != null).count();
  }

  private static Object[] row(UUID id, OutgoingMessage message) {
    return new Object[] {
      message.request() == null ? MessageState.HELD : MessageState.PENDING,
      message.held(),
      message.subject(),
      message.templateVersion(),
      message.recipient(),
      id
    };
  }

  /** Nobody wants these any more, of those that are held; returns how many. */
  public int giveUp(Collection<UUID> ids) {
    return sql.update(
        """
        update message set state = 'CANCELLED', settled_at = ?
        where id = any (?) and state = 'HELD'
        """,
        time.instant(),
        ids.toArray(UUID[]::new));
  }

  private record Stuck(UUID deliveryId, UUID messageId) {}
}
