package dev.muster.platform.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.security.SecretKeys;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookTest {
  @Inject DeliveryFixture fixture;
  @Inject MovableClock clock;
  @Inject OutgoingGuard guard;

  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();
  private final String secret = SecretKeys.webhookSecret();

  @AfterEach
  void stop() {
    receiver.close();
    clock.reset();
  }

  @Test
  void aWebhookIsSignedSoThatTheReferenceLibraryAcceptsIt() {
    clock.real();
    var id = fixture.enqueue(webhook(receiver.url("/hook?x=1")));

    var received = receiver.awaitRequests(1).get(0);

    received.assertSigned(secret);
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.uri()).hasToString("/hook?x=1");
    assertThat(received.header("webhook-id")).isEqualTo(id.toString());
    assertThat(received.header("Content-Type")).startsWith("application/json");
    assertThat(received.header("User-Agent")).isEqualTo("Muster/1");
    assertThat(received.json().path("type").asText()).isEqualTo("incident.declared");
    assertThat(received.json().path("data").path("text").asText()).isEqualTo("Größe");
    assertThat(Instant.parse(received.json().path("timestamp").asText()))
        .isCloseTo(clock.instant(), within(Duration.ofMinutes(1)));
    assertThat(fixture.awaitStatus(id, DeliveryStatus.DELIVERED).receipt()).contains("200");
  }

  @Test
  void aRepeatedWebhookHasTheSameIdAndBodyAndAFreshSignature() {
    clock.real();
    receiver.answer(500);
    var id = fixture.enqueue(webhook(receiver.url("/hook")).idempotencyKey("incident.1.declared"));
    assertThat(fixture.awaitAttempts(id, 1).lastError()).contains("500");
    clock.advance(Duration.ofMinutes(1));

    fixture.awaitStatus(id, DeliveryStatus.DELIVERED);

    var received = receiver.awaitRequests(2);
    assertThat(received)
        .extracting(webhook -> webhook.header("webhook-id"))
        .containsExactly("incident-1-declared", "incident-1-declared");
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    assertThat(received.get(1).header("webhook-timestamp"))
        .isGreaterThan(received.get(0).header("webhook-timestamp"));
    received.get(0).assertSigned(secret);
    received.get(1).assertSigned(secret);
  }

  @Test
  void aReceiverThatIsGoneOrRedirectsIsNotCalledAgain() {
    receiver.answer(410, 302, 400);
    for (var status : new String[] {"410", "redirects", "400"}) {
      var row =
          fixture.awaitStatus(
              fixture.enqueue(webhook(receiver.url("/hook"))), DeliveryStatus.FAILED);
      assertThat(row.lastError()).contains(status);
      assertThat(row.attempts()).isEqualTo(1);
    }
    assertThat(receiver.received()).hasSize(3);
  }

  @Test
  void aBusyReceiverIsLeftAloneForAsLongAsItAsks() {
    receiver.answerTooMany(Duration.ofMinutes(7));
    var before = clock.instant();

    var row = fixture.awaitAttempts(fixture.enqueue(webhook(receiver.url("/hook"))), 1);

    assertThat(row.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(row.nextAttemptAt()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(7)));
  }

  @Test
  void aWebhookIntoOurOwnNetworksIsBlockedWithTheReason() {
    var row =
        fixture.awaitStatus(
            fixture.enqueue(webhook(URI.create("http://169.254.169.254/latest/meta-data"))),
            DeliveryStatus.BLOCKED);

    assertThat(row.lastError()).contains("169.254.169.254").contains("allowed-networks");
    assertThat(guard.objection(receiver.url("/"))).isEmpty();
  }

  @Test
  void aSecretThatCannotSignBlocks() {
    var request =
        DeliveryRequest.webhook(receiver.url("/hook"), "whsec_", "x", DeliveryFixture.json("x"));

    fixture.awaitStatus(fixture.enqueue(request), DeliveryStatus.BLOCKED);

    assertThat(receiver.received()).isEmpty();
  }

  private DeliveryRequest webhook(URI url) {
    return DeliveryRequest.webhook(url, secret, "incident.declared", DeliveryFixture.json("Größe"))
        .about("nobody", UUID.randomUUID());
  }
}
