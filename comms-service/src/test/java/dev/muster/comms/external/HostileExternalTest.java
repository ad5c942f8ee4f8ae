package dev.muster.comms.external;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.statuspage.FakeStatuspage;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the other side answers, it costs a pause and nothing else. */
@QuarkusTest
class HostileExternalTest {
  @Inject MovableClock clock;
  @Inject ExternalWorld world;
  @Inject ExternalJob job;

  private FakeStatuspage there;
  private Site site;

  @BeforeEach
  void connected() {
    clock.reset();
    world.forgetOthers();
    there = new FakeStatuspage(clock);
    site = Api.site("en");
    world.connect(site, there);
    world.settle();
  }

  @AfterEach
  void away() {
    world.forgetOthers();
    there.close();
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "\"text\"",
        "[]",
        "{}",
        "{\"id\":42}",
        "{\"id\":\"../../pages\"}",
        "{\"id\":\"a\",\"incident_updates\":[{}]}",
        "{\"id\":\"a\",\"incident_updates\":[{\"id\":\"b\",\"display_at\":\"soon\"}]}",
        "<html>Sign in</html>",
        "{\"id\":"
      })
  void anAnswerThatIsNoIncidentCountsAsNone(String body) {
    there.answer(200, Map.of(), body.getBytes(UTF_8));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("problem").asText()).isEqualTo("away");
    recovers();
  }

  @Test
  void aHugeAnswerIsNotReadToItsEnd() {
    there.answer(200, Map.of(), new byte[20 * 1024 * 1024]);
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("detail").asText()).contains("larger than");
    recovers();
  }

  @Test
  void aDeepAnswerIsRefused() {
    there.answer(200, Map.of(), ("{\"id\":" + "[".repeat(5_000)).getBytes(UTF_8));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("problem").asText()).isEqualTo("away");
    recovers();
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (FakeWebhookReceiver inside = new FakeWebhookReceiver()) {
      there.answer(302, Map.of("Location", inside.url("/admin").toString()), new byte[0]);
      there.answer(302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), new byte[0]);
      world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
      step();
      assertThat(world.page(site).path("problem").asText()).isEqualTo("away");
      assertThat(inside.received()).isEmpty();
    }
    recovers();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aFailingServerIsAskedAgainWithLongerAndLongerPauses(int status) {
    for (int i = 0; i < 6; i++) {
      there.answer(status, Map.of(), new byte[0]);
    }
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("failingSince").asText()).isNotEmpty();
    recovers();
  }

  @Test
  void aSlowServerIsCutOff() {
    there.answerAfter(Duration.ofMinutes(5));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("detail").asText()).contains("too long");
  }

  @Test
  void aKeyThatIsNotAcceptedIsSaidSo() {
    there.answer(401, Map.of(), "{\"error\":\"Could not authenticate\"}".getBytes(UTF_8));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    assertThat(world.page(site).path("problem").asText()).isEqualTo("key");
    recovers();
  }

  @Test
  void itsReasonsAreKeptShortAndPlain() {
    String reason = "{\"error\":\"<script>\\u0000\\r\\n" + "x".repeat(5_000) + "\"}";
    there.answer(422, Map.of(), reason.getBytes(UTF_8));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    step();
    JsonNode object = world.object(site, "POST");
    assertThat(object.path("state").asText()).isEqualTo("REFUSED");
    assertThat(object.path("problem").asText()).hasSizeLessThan(400).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/v1",
        "http://10.0.0.1/v1",
        "https://10.0.0.1/v1",
        "https://[fd00::1]/v1",
        "https://[::ffff:10.0.0.1]/v1",
        "ftp://api.example.org/v1",
        "file:///etc/passwd",
        "https://user@api.example.org/v1",
        "https://93.184.216.34/v1?a=b",
        "not an address",
        "//api.example.org"
      })
  void addressesThatMayNotBeCalledAreRefused(String url) {
    var answer =
        Api.put(
            TestTokens.admin(),
            ExternalWorld.path(site),
            Map.of(
                "baseUrl",
                url,
                "externalId",
                FakeStatuspage.PAGE,
                "apiKey",
                FakeStatuspage.KEY,
                "enabled",
                true));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of("baseUrl"));
  }

  private void step() {
    clock.advance(Duration.ofSeconds(2));
    job.wake();
  }

  private void recovers() {
    world.pass(Duration.ofMinutes(15), Duration.ofSeconds(5));
    assertThat(world.page(site).path("problem").isNull()).isTrue();
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(world.object(site, "POST").path("state").asText()).isEqualTo("EQUAL");
  }
}
