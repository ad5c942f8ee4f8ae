package dev.muster.platform.delivery.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.delivery.http.GuardedPost;
import dev.muster.platform.delivery.http.HttpFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Posts a webhook as Standard Webhooks 1.0.0 says, signed anew on each attempt. */
@ApplicationScoped
public class WebhookProvider implements DeliveryProvider {
  private final GuardedPost post;
  private final InstantSource time;
  private final ObjectMapper json = EventJson.mapper();

  WebhookProvider(GuardedPost post, InstantSource time) {
    this.post = post;
    this.time = time;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var answer = post.send(request(delivery));
    var failure = HttpFailures.of(answer, time.instant());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Receipt.delivered(answer.receipt());
  }

  private HttpPost request(OutgoingDelivery delivery) throws DeliveryFailure {
    var body = body(delivery);
    var id = delivery.idempotencyKey().replace('.', '-');
    long timestamp = time.instant().getEpochSecond();
    var request =
        new HttpPost(delivery.secrets().getOrDefault(WebhookChannel.URL, delivery.destination()));
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", timestamp);
    request.setHeader("webhook-signature", sign(delivery, id, timestamp, body));
    request.setEntity(
        new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    return request;
  }

  /** The event's time is when it was accepted, so that every attempt has the same body. */
  private String body(OutgoingDelivery delivery) {
    if (delivery.payload().has(WebhookChannel.BODY)) {
      return delivery.payload().path(WebhookChannel.BODY).toString();
    }
    return json.createObjectNode()
        .put("type", delivery.payload().path("type").asText())
        .put("timestamp", delivery.createdAt().toString())
        .set("data", delivery.payload().path("data"))
        .toString();
  }

  private static String sign(OutgoingDelivery delivery, String id, long timestamp, String body)
      throws DeliveryFailure {
    try {
      return new Webhook(delivery.secrets().getOrDefault(WebhookChannel.SIGNING, ""))
          .sign(id, timestamp, body);
    } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException e) {
      throw DeliveryFailure.configuration("the webhook's secret cannot sign: " + e.getMessage(), e);
    }
  }
}
