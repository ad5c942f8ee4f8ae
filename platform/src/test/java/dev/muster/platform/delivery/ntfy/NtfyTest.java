package dev.muster.platform.delivery.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.testkit.push.FakeNtfy;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NtfyTest {
  private static final String TOPIC = "ops_alerts-1";

  @Inject DeliveryFixture fixture;
  @Inject MovableClock clock;

  private final FakeNtfy ntfy = new FakeNtfy();

  @AfterEach
  void stop() {
    ntfy.close();
    clock.reset();
  }

  private DeliveryRequest message(String token) {
    return DeliveryRequest.ntfy(
        ntfy.url(TOPIC),
        token,
        new NtfyMessage(
            "checkout",
            "диск полон",
            NtfyMessage.HIGHEST,
            List.of("rotating_light"),
            URI.create("https://muster.example.org/alerts/1"),
            List.of(
                NtfyMessage.Action.post("Acknowledge", "https://muster.example.org/ack/1"),
                NtfyMessage.Action.view("Open", "https://muster.example.org/alerts/1"))));
  }

  @Test
  void aMessageIsPublishedAsTheServerDocumentsIt() throws JsonProcessingException {
    var id = fixture.enqueue(message(null));

    assertThat(fixture.awaitStatus(id, DeliveryStatus.SENT).receipt())
        .contains("\"reference\": \"message");
    assertThat(ntfy.messages(TOPIC))
        .containsExactly(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "topic": "ops_alerts-1", "title": "checkout", "message": "диск полон",
                      "priority": 5, "tags": ["rotating_light"],
                      "click": "https://muster.example.org/alerts/1",
                      "actions": [
                        {"action": "http", "label": "Acknowledge", "method": "POST",
                         "url": "https://muster.example.org/ack/1", "clear": true},
                        {"action": "view", "label": "Open",
                         "url": "https://muster.example.org/alerts/1", "clear": false}]
                    }
                    """));
  }

  @Test
  void aProtectedTopicWantsItsToken() {
    ntfy.protect(TOPIC, "tk_right");

    var wrong = fixture.awaitStatus(fixture.enqueue(message("tk_wrong")), DeliveryStatus.FAILED);
    fixture.awaitStatus(fixture.enqueue(message("tk_right")), DeliveryStatus.SENT);

    assertThat(wrong.attempts()).isEqualTo(1);
    assertThat(wrong.lastError()).contains("403");
  }

  @Test
  void aServerInTroubleIsAskedAgain() {
    ntfy.refuse(TOPIC, 502);

    var row = fixture.awaitAttempts(fixture.enqueue(message(null)), 1);

    assertThat(row.status()).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  void aServerThatWantsAPauseGetsIt() {
    ntfy.refuseTooMany(TOPIC, Duration.ofMinutes(9));

    var row = fixture.awaitAttempts(fixture.enqueue(message(null)), 1);

    assertThat(row.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(row.nextAttemptAt()).isAfterOrEqualTo(clock.instant().plusSeconds(500));
  }
}
