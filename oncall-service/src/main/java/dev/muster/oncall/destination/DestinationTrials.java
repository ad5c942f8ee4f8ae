package dev.muster.oncall.destination;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what became of the messages that tried destinations. */
@ApplicationScoped
class DestinationTrials implements DeliveryListener {
  /** The owner kind of these deliveries; the owner is the destination. */
  static final String DELIVERY_KIND = "destination-trial";

  private final Sql sql;

  DestinationTrials(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String kind() {
    return DELIVERY_KIND;
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    outcomes.forEach(
        outcome -> store(outcome.ownerId(), outcome.status(), outcome.error(), outcome.at()));
  }

  /** A message is on its way. */
  void begin(UUID destinationId, Instant now) {
    store(destinationId, DeliveryStatus.PENDING, null, now);
  }

  /** No change of the destination itself, whose version stays. */
  private void store(UUID destinationId, DeliveryStatus status, String error, Instant at) {
    sql.update(
        """
        update destination set test_status = ?, test_error = ?::text, tested_at = ? where id = ?
        """,
        status,
        error,
        at,
        destinationId);
  }
}
