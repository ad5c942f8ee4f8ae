package dev.muster.platform.delivery.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.outgoing.OutgoingHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Posts a webhook as Standard Webhooks 1.0.0 says, signed anew on each attempt. */
@ApplicationScoped
public class WebhookProvider implements DeliveryProvider {
  private static final int LONGEST_ANSWER = 2_048;

  private final Deadlines deadlines;
  private final InstantSource time;
  private final CloseableHttpClient http;
  private final ObjectMapper json = EventJson.mapper();

  WebhookProvider(
      OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines, InstantSource time) {
    this.deadlines = deadlines;
    this.time = time;
    this.http = OutgoingHttp.client(guard, config.timeout(), config.concurrency());
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var request = request(delivery);
    try (var watch = deadlines.watch(request::cancel)) {
      var answer = http.execute(request, WebhookProvider::answer);
      var failure = WebhookFailures.of(answer, time.instant());
      if (failure.isPresent()) {
        throw failure.get();
      }
      return Receipt.delivered(answer.receipt());
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw DeliveryFailure.configuration(e.getMessage(), e);
    } catch (IOException e) {
      var message = request.isCancelled() ? "the receiver took too long" : String.valueOf(e);
      throw DeliveryFailure.transientFailure(message, e);
    }
  }

  /**
   * What came back.
   *
   * @param retryAfter the header; null when absent
   */
  record Answer(int status, String retryAfter, String location, ObjectNode receipt) {}

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    var receipt = JsonNodeFactory.instance.objectNode().put("status", response.getCode());
    if (response.getEntity() != null) {
      try (var body = response.getEntity().getContent()) {
        var start = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        receipt.put("body", start.replace("\u0000", ""));
      }
    }
    return new Answer(
        response.getCode(), header(response, "Retry-After"), header(response, "Location"), receipt);
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private HttpPost request(OutgoingDelivery delivery) throws DeliveryFailure {
    var body = body(delivery);
    var id = delivery.idempotencyKey().replace('.', '-');
    long timestamp = time.instant().getEpochSecond();
    var request = new HttpPost(delivery.destination());
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", timestamp);
    request.setHeader("webhook-signature", sign(delivery, id, timestamp, body));
    request.setEntity(
        new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    return request;
  }

  /** The event's time is when it was accepted, so that every attempt has the same body. */
  private String body(OutgoingDelivery delivery) {
    return json.createObjectNode()
        .put("type", delivery.payload().path("type").asText())
        .put("timestamp", delivery.createdAt().toString())
        .set("data", delivery.payload().path("data"))
        .toString();
  }

  private static String sign(OutgoingDelivery delivery, String id, long timestamp, String body)
      throws DeliveryFailure {
    try {
      return new Webhook(delivery.secrets().getOrDefault("signing", "")).sign(id, timestamp, body);
    } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException e) {
      throw DeliveryFailure.configuration("the webhook's secret cannot sign: " + e.getMessage(), e);
    }
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
