package dev.muster.platform.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DrippingServer;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {
  private final String to = UUID.randomUUID() + "@example.org";

  @AfterEach
  void reset() {
    FakeSmtp.reset();
  }

  @Test
  void theSecondaryServerTakesWhatThePrimaryCannot() throws DeliveryFailure {
    var channel =
        channel(
            Map.of(
                "muster.smtp.port", String.valueOf(FreePort.lend()),
                "muster.smtp.secondary.host", "127.0.0.1",
                "muster.smtp.secondary.port", String.valueOf(FakeSmtp.port()),
                "muster.smtp.secondary.user", "user",
                "muster.smtp.secondary.password", "password"));

    assertThatThrownBy(() -> channel.providers().get(0).send(mail()))
        .isInstanceOfSatisfying(
            DeliveryFailure.class,
            e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.TRANSIENT));
    var receipt = channel.providers().get(1).send(mail());

    assertThat(channel.providers())
        .extracting(SmtpProvider::name)
        .containsExactly("smtp", "smtp-secondary");
    assertThat(receipt.details().path("messageId").asText()).isEqualTo("<key@example.org>");
    assertThat(FakeSmtp.receivedBy(to)).hasSize(1);
  }

  @Test
  void aServerThatSaysNothingIsCutOffAtTheTimeOut() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var channel = channel(Map.of("muster.smtp.port", String.valueOf(silent.getLocalPort())));
      var start = System.nanoTime();

      assertThatThrownBy(() -> channel.providers().get(0).send(mail()))
          .isInstanceOfSatisfying(
              DeliveryFailure.class,
              e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.TRANSIENT));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aServerThatDripsItsAnswerIsCutOffToo() throws IOException {
    try (var dripping = new DrippingServer("220-", "x")) {
      var channel = channel(Map.of("muster.smtp.port", String.valueOf(dripping.port())));
      var start = System.nanoTime();

      assertThatThrownBy(() -> channel.providers().get(0).send(mail()))
          .isInstanceOf(DeliveryFailure.class)
          .hasMessageContaining("too long");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aServerWithoutTheDemandedEncryptionGetsNothing() {
    var channel =
        channel(
            Map.of(
                "muster.smtp.port",
                String.valueOf(FakeSmtp.port()),
                "muster.smtp.security",
                "starttls"));

    assertThatThrownBy(() -> channel.providers().get(0).send(mail()))
        .isInstanceOf(DeliveryFailure.class)
        .hasMessageContaining("STARTTLS");

    assertThat(FakeSmtp.receivedBy(to)).isEmpty();
  }

  @Test
  void aSenderThatIsNoAddressIsAMatterOfConfiguration() {
    var channel =
        channel(
            Map.of(
                "muster.smtp.port",
                String.valueOf(FakeSmtp.port()),
                "muster.smtp.from",
                "not an address"));

    assertThatThrownBy(() -> channel.providers().get(0).send(mail()))
        .isInstanceOfSatisfying(
            DeliveryFailure.class,
            e -> assertThat(e.kind()).isEqualTo(DeliveryFailure.Kind.CONFIGURATION));
  }

  private EmailChannel channel(Map<String, String> smtp) {
    var values =
        new HashMap<>(
            Map.of(
                "muster.smtp.host",
                "127.0.0.1",
                "muster.smtp.from",
                "Muster <muster@example.org>"));
    values.putAll(smtp);
    var config = Configs.delivery(Map.of("muster.delivery.timeout", "PT1S"));
    return new EmailChannel(
        Configs.of(SmtpConfig.class, values),
        config,
        Configs.deadlines(config),
        InstantSource.fixed(Instant.EPOCH));
  }

  private OutgoingDelivery mail() {
    var content = JsonNodeFactory.instance.objectNode().put("subject", "Hi").put("text", "Text");
    return new OutgoingDelivery(
        UUID.randomUUID(), "email", to, content, Map.of(), "key", 1, Instant.EPOCH);
  }
}
