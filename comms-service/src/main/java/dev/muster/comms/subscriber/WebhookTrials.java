package dev.muster.comms.subscriber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Calls the endpoint of a webhook that its contact confirmed, signed: once it answers with success,
 * it gets updates.
 */
@ApplicationScoped
class WebhookTrials implements DeliveryListener {
  private static final String KIND = "comms.subscriber-trial";

  private final Deliveries deliveries;
  private final SubscriberSecrets secrets;
  private final Sql sql;
  private final InstantSource time;

  WebhookTrials(Deliveries deliveries, SubscriberSecrets secrets, Sql sql, InstantSource time) {
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.sql = sql;
    this.time = time;
  }

  /** Calls as soon as the running transaction is committed, until it is answered. */
  void begin(StatusPage page, Subscriber subscriber) {
    deliveries.cancel(KIND, subscriber.id());
    deliveries.enqueue(
        DeliveryRequest.webhookBody(
                secrets.url(subscriber.id(), subscriber.sealedUrl()),
                secrets.signingSecret(subscriber.id(), subscriber.sealedSecret()),
                body(page, subscriber))
            .about(KIND, subscriber.id()));
  }

  private JsonNode body(StatusPage page, Subscriber subscriber) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "subscription.test")
            .put("timestamp", time.instant().toString());
    body.putObject("data")
        .put("page", page.name())
        .put("subscription_id", subscriber.id().toString());
    return body;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    sql.batch(
        """
        update subscriber set state = 'ACTIVE', reached_at = ?, last_bounce = null,
          version = version + 1
        where id = ? and state = 'PENDING' and confirmed_at is not null
        """,
        outcomes.stream()
            .filter(outcome -> outcome.status() == DeliveryStatus.DELIVERED)
            .map(outcome -> new Object[] {outcome.at(), outcome.ownerId()})
            .toList());
    sql.batch(
        "update subscriber set last_bounce = ?, version = version + 1"
            + " where id = ? and state = 'PENDING'",
        outcomes.stream()
            .filter(outcome -> outcome.error() != null)
            .map(outcome -> new Object[] {outcome.error(), outcome.ownerId()})
            .toList());
  }
}
