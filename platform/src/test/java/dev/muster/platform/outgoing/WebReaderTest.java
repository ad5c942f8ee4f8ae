package dev.muster.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.DrippingServer;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebReaderTest {
  private final FakeWebhookReceiver server = new FakeWebhookReceiver();
  private final WebReader reader = reader("127.0.0.0/8", "PT20S");

  @AfterEach
  void stop() throws IOException {
    reader.close();
    server.close();
  }

  @Test
  void aDocumentIsReadOnceAndThenOnlyAskedAbout() throws WebReadException {
    server.answerWith(200, Map.of("ETag", "\"v1\""), "Grüße");
    server.answerWith(304, Map.of(), "");

    var first = reader.read(request(server.url("/a"), null));
    var second = reader.read(request(server.url("/a"), first.etag()));

    assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("Grüße");
    assertThat(second.isUnchanged()).isTrue();
    assertThat(server.received().get(1).header("If-None-Match")).isEqualTo("\"v1\"");
  }

  @Test
  void redirectsAreFollowedUnderTheSameRules() throws WebReadException {
    server.answerWith(302, Map.of("Location", "/b"), "");
    server.answerWith(200, Map.of(), "there");
    assertThat(reader.read(request(server.url("/a"), null)).body()).hasSize(5);

    for (var wrong :
        List.of(
            "http://10.0.0.1/x",
            "https://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "http://[::1]/")) {
      server.answerWith(302, Map.of("Location", wrong), "");
      expect(server.url("/a"), WebReadException.Reason.REFUSED);
    }
  }

  @Test
  void aCircleOfRedirectsEnds() {
    for (var i = 0; i < 5; i++) {
      server.answerWith(302, Map.of("Location", "/a"), "");
    }

    expect(server.url("/a"), WebReadException.Reason.STATUS);

    assertThat(server.received()).hasSize(4);
  }

  @Test
  void whatIsNotThereIsSaidWithoutTheSecretAddress() {
    server.answer(404);

    assertThatThrownBy(() -> reader.read(request(server.url("/secret"), null)))
        .hasMessage("the server answered 404");
  }

  @Test
  void aDocumentThatIsTooLargeIsLeft() throws IOException {
    try (var endless = new DrippingServer("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(8_192))) {
      expect(url(endless), WebReadException.Reason.TOO_LARGE);
    }
  }

  @Test
  void aServerThatDripsIsCutOff() throws IOException {
    try (var dripping = new DrippingServer("HTTP/1.1 200 OK\r\n", "X-More: y\r\n")) {
      expect(reader("127.0.0.0/8", "PT1S"), url(dripping), WebReadException.Reason.TIMED_OUT);
    }
  }

  @Test
  void plainHttpIsOnlyForNetworksThatAreAllowed() {
    var strict = reader("203.0.113.0/24", "PT20S");

    assertThat(strict.objection(URI.create("http://93.184.216.34/x"))).isPresent();
    assertThat(strict.objection(URI.create("https://93.184.216.34/x"))).isEmpty();
    assertThat(strict.objection(server.url("/x"))).isPresent();
    assertThat(reader.objection(server.url("/x"))).isEmpty();
  }

  private void expect(URI url, WebReadException.Reason reason) {
    expect(reader, url, reason);
  }

  private static void expect(WebReader by, URI url, WebReadException.Reason reason) {
    assertThatThrownBy(() -> by.read(request(url, null)))
        .isInstanceOfSatisfying(
            WebReadException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static WebReader.Request request(URI url, String etag) {
    return new WebReader.Request(url, etag, null, 4_096);
  }

  private static URI url(DrippingServer server) {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  private static WebReader reader(String allowed, String timeout) {
    var config = Configs.delivery(Map.of("muster.delivery.timeout", timeout));
    return new WebReader(
        new OutgoingGuard(List.of(), List.of(allowed), SystemDefaultDnsResolver.INSTANCE),
        config,
        Configs.deadlines(config));
  }
}
