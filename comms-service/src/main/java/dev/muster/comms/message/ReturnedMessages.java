package dev.muster.comms.message;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryReport;
import dev.muster.platform.delivery.DeliveryReport.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what is said of messages after they were taken: what comes back, arrives or annoys. */
@ApplicationScoped
public class ReturnedMessages {
  private static final int FINAL = 10;

  private final Sql sql;
  private final Deliveries deliveries;
  private final Refusals refusals;

  ReturnedMessages(Sql sql, Deliveries deliveries, Refusals refusals) {
    this.sql = sql;
    this.deliveries = deliveries;
    this.refusals = refusals;
  }

  /** The message of a delivery; empty when it is not one of ours. */
  public Optional<UUID> ofDelivery(UUID deliveryId) {
    return sql
        .query(
            "select owner_id from delivery where id = ? and owner_kind = ?",
            row -> row.getObject("owner_id", UUID.class),
            deliveryId,
            Messages.KIND)
        .stream()
        .findFirst();
  }

  /** Stores what a provider says of a message, in a transaction of its own. */
  public boolean reported(DeliveryReport report) {
    return QuarkusTransaction.requiringNew().call(() -> deliveries.report(report));
  }

  /** It did not arrive; false when that is no news. Demands a transaction. */
  public boolean bounced(UUID messageId, String why) {
    return report(messageId, State.LOST, "bounced", why);
  }

  /** The reader's side says that it arrived; false when that is no news. Demands a transaction. */
  public boolean arrived(UUID messageId) {
    return report(messageId, State.ARRIVED, "delivered", null);
  }

  /** The reader complained about it, and gets no more. Demands a transaction. */
  public void complained(UUID messageId, String why) {
    sql.update("update message set error = ? where id = ?", why, messageId);
    refusals.complained(messageId, why);
  }

  private boolean report(UUID messageId, State state, String said, String why) {
    List<DeliveryReport> reports =
        sql.query(
            """
            select id, receipt ->> 'reference' as reference from delivery
            where owner_kind = ? and owner_id = ? and receipt ->> 'reference' is not null
            """,
            row ->
                new DeliveryReport(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    FINAL,
                    state,
                    said,
                    why),
            Messages.KIND,
            messageId);
    return reports.stream().map(deliveries::report).reduce(false, Boolean::logicalOr);
  }
}
