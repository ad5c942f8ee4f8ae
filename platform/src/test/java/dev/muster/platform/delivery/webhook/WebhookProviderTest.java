package dev.muster.platform.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DrippingServer;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.http.GuardedPost;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.security.SecretKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

class WebhookProviderTest {
  private final WebhookProvider provider = provider();

  @Test
  void aReceiverThatDripsItsAnswerIsCutOff() throws IOException {
    try (var dripping = new DrippingServer("HTTP/1.1 200 OK\r\n", "X-More: y\r\n")) {
      var start = System.nanoTime();

      assertThatThrownBy(() -> provider.send(to("http://127.0.0.1:" + dripping.port() + "/")))
          .isInstanceOfSatisfying(
              DeliveryFailure.class,
              e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.TRANSIENT))
          .hasMessageContaining("too long");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void anEndlessBodyIsNotRead() throws IOException, DeliveryFailure {
    try (var dripping =
        new DrippingServer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "x".repeat(4_096))) {
      var receipt = provider.send(to("http://127.0.0.1:" + dripping.port() + "/"));

      assertThat(receipt.details().path("body").asText()).hasSize(2_048);
    }
  }

  @Test
  void aNameThatDoesNotResolveMayDoSoLater() {
    assertThatThrownBy(() -> provider.send(to("http://hooks.invalid/")))
        .isInstanceOfSatisfying(
            DeliveryFailure.class,
            e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.TRANSIENT));
  }

  @Test
  void otherSpellingsOfLoopbackAreRefusedWhenConnecting() {
    var strict = provider("203.0.113.0/24");
    for (var host :
        List.of("127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]")) {
      assertThatThrownBy(() -> strict.send(to("http://" + host + ":1/")))
          .isInstanceOfSatisfying(
              DeliveryFailure.class,
              e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.CONFIGURATION));
    }
  }

  private static WebhookProvider provider() {
    return provider("127.0.0.0/8");
  }

  private static WebhookProvider provider(String allowed) {
    var config = Configs.delivery(Map.of("muster.delivery.timeout", "PT1S"));
    var guard = new OutgoingGuard(List.of(), List.of(allowed), SystemDefaultDnsResolver.INSTANCE);
    return new WebhookProvider(
        new GuardedPost(guard, config, Configs.deadlines(config)),
        InstantSource.fixed(Instant.EPOCH));
  }

  private static OutgoingDelivery to(String url) {
    return new OutgoingDelivery(
        UUID.randomUUID(),
        "webhook",
        url,
        DeliveryFixture.json("x"),
        Map.of("signing", SecretKeys.webhookSecret()),
        "key",
        1,
        Instant.EPOCH);
  }
}
