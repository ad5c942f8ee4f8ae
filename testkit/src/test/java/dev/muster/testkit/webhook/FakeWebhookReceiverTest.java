package dev.muster.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeWebhookReceiverTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void answersAsScriptedAndThenWith200() throws IOException, InterruptedException {
    receiver.answer(500).answerTooMany(Duration.ofSeconds(7));

    assertThat(post("{}").statusCode()).isEqualTo(500);
    HttpResponse<String> second = post("{}");
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("retry-after")).contains("7");
    assertThat(post("{\"n\":3}").statusCode()).isEqualTo(200);
    assertThat(receiver.awaitRequests(3).get(2).json().get("n").asInt()).isEqualTo(3);
  }

  @Test
  void answersLateEnoughForATimeOut() {
    receiver.answerSlowly(200, Duration.ofSeconds(10));

    assertThatThrownBy(() -> post("{}")).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void knowsASignatureFromAForgery() throws Exception {
    String body = "{\"type\":\"x\"}";
    long now = InstantSource.system().instant().getEpochSecond();
    String signature = new Webhook(SECRET).sign("msg_1", now, body);

    client.send(
        HttpRequest.newBuilder(receiver.url("/hook"))
            .header("Webhook-Id", "msg_1")
            .header("Webhook-Timestamp", Long.toString(now))
            .header("Webhook-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());

    ReceivedWebhook received = receiver.awaitRequests(1).get(0);
    received.assertSigned(SECRET);
    assertThatThrownBy(() -> received.assertSigned("whsec_" + "A".repeat(32)))
        .isInstanceOf(AssertionError.class);
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(receiver.url("/hook"))
            .timeout(Duration.ofSeconds(1))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
