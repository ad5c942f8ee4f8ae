package dev.muster.platform.delivery.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/**
 * Asks one account to send something. Its API knows no idempotency key: a call whose answer is lost
 * is repeated, and the message with it.
 */
final class TwilioProvider implements DeliveryProvider {
  private static final int LONGEST_ANSWER = 65_536;

  private final TwilioAccount account;
  private final String resource;
  private final Form form;
  private final CloseableHttpClient http;
  private final Deadlines deadlines;
  private final ObjectMapper json = EventJson.mapper();

  /** What is sent, field by field. */
  interface Form {
    Map<String, String> of(OutgoingDelivery delivery, TwilioAccount account) throws DeliveryFailure;
  }

  /**
   * @param resource {@code Messages} or {@code Calls}
   */
  TwilioProvider(
      TwilioAccount account,
      String resource,
      Form form,
      CloseableHttpClient http,
      Deadlines deadlines) {
    this.account = account;
    this.resource = resource;
    this.form = form;
    this.http = http;
    this.deadlines = deadlines;
  }

  @Override
  public String name() {
    return account.name();
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var request = request(form.of(delivery, account));
    try (var watch = deadlines.watch(request::cancel)) {
      var answer = http.execute(request, this::answer);
      var failure = TwilioFailures.of(answer);
      if (failure.isPresent()) {
        throw failure.get();
      }
      return Receipt.sent(receipt(answer.body()));
    } catch (IOException e) {
      var message = request.isCancelled() ? "the provider took too long" : String.valueOf(e);
      throw DeliveryFailure.transientFailure(message, e);
    }
  }

  private HttpPost request(Map<String, String> fields) {
    var request =
        new HttpPost(
            "%s/2010-04-01/Accounts/%s/%s.json"
                .formatted(account.baseUrl(), account.sid(), resource));
    var login = account.sid() + ":" + account.token();
    request.setHeader(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    request.setHeader("Accept", "application/json");
    var pairs =
        fields.entrySet().stream()
            .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
            .toList();
    request.setEntity(new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8));
    return request;
  }

  /**
   * What came back.
   *
   * @param retryAfter the header; null when absent
   * @param body missing when it was no JSON
   */
  record Answer(int status, String retryAfter, JsonNode body) {}

  private Answer answer(ClassicHttpResponse response) throws IOException {
    var text = "";
    if (response.getEntity() != null) {
      try (var body = response.getEntity().getContent()) {
        text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
      }
    }
    var retryAfter = response.getFirstHeader("Retry-After");
    return new Answer(
        response.getCode(), retryAfter == null ? null : retryAfter.getValue(), parsed(text));
  }

  private JsonNode parsed(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException notJson) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private static JsonNode receipt(JsonNode body) {
    var receipt = JsonNodeFactory.instance.objectNode();
    receipt.put(Receipt.REFERENCE, body.path("sid").asText());
    receipt.put("status", body.path("status").asText());
    receipt.put("from", body.path("from").asText());
    if (body.hasNonNull("num_segments")) {
      receipt.put("segments", body.path("num_segments").asText());
    }
    return receipt;
  }
}
