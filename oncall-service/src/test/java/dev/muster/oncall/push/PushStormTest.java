package dev.muster.oncall.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.oncall.Api;
import dev.muster.testkit.push.FakeNtfy;
import dev.muster.testkit.push.FakePushService;
import dev.muster.testkit.push.ReceivedPush;
import dev.muster.testkit.push.Subscription;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import dev.muster.testkit.webhook.ReceivedWebhook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts for one device, topic or program: one message for all of them. */
@QuarkusTest
class PushStormTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int SINGLE = 5;

  @Inject MovableClock clock;

  private final FakePushService pushes = new FakePushService();
  private final FakeNtfy ntfy = new FakeNtfy();
  private final FakeWebhookReceiver program = new FakeWebhookReceiver();
  private final Subscription browser = pushes.subscribe();
  private final String topic = "topic-" + UUID.randomUUID();
  private Ways anna;

  @BeforeEach
  void somebody() {
    anna = new Ways(Api.person("anna"));
  }

  @AfterEach
  void stop() {
    pushes.close();
    ntfy.close();
    program.close();
    clock.reset();
  }

  /** Four alerts more than go out singly, once those have and the pause after them is over. */
  private List<UUID> storm(Supplier<Integer> sent) {
    var service = Api.paging(anna.owner());
    clock.stop();
    var alerts =
        IntStream.range(0, SINGLE + 4).mapToObj(i -> Api.trigger(service, "alert " + i)).toList();
    await().atMost(PATIENCE).until(() -> sent.get() >= SINGLE);
    clock.advance(PAUSE);
    return alerts;
  }

  private static void takesAllOfIt(String link, List<UUID> alerts) {
    given().post(URI.create(link).getPath()).then().statusCode(200);

    assertThat(alerts.subList(SINGLE, SINGLE + 4))
        .allSatisfy(alert -> assertThat(Api.status(alert)).isEqualTo("ACKNOWLEDGED"));
    assertThat(alerts.subList(0, SINGLE))
        .allSatisfy(alert -> assertThat(Api.status(alert)).isEqualTo("TRIGGERED"));
  }

  private static boolean isPage(ReceivedPush push) {
    return push.text("type").equals("page");
  }

  @Test
  void onePushTellsOfAllAndItsButtonTakesThem() {
    anna.rules(anna.verified(pushes, browser), 0);
    var alerts =
        storm(() -> (int) pushes.received(browser).stream().filter(PushStormTest::isPage).count());

    var push =
        pushes.await(browser, each -> isPage(each) && each.text("title").contains("4 alerts"));

    assertThat(push.text("title")).startsWith("[CRITICAL] 4 alerts: service");
    assertThat(push.text("body").lines()).hasSize(3).allMatch(line -> line.contains("it is down"));
    assertThat(push.text("url")).endsWith("/alerts");
    assertThat(push.content().path("urgent").asBoolean()).isTrue();
    assertThat(push.content().path("words").path("acknowledge").asText())
        .isEqualTo("Acknowledge all 4");
    var bundle = push.text("tag").substring("alert-".length());
    assertThat(push.headers()).containsEntry("topic", bundle.replace("-", ""));
    takesAllOfIt(push.text("acknowledgeUrl"), alerts);
  }

  @Test
  void oneMessageOfATopicTellsOfAllAndItsButtonTakesThem() {
    anna.rules(anna.verified(ntfy, topic), 0);
    var alerts =
        storm(
            () -> (int) ntfy.messages(topic).stream().filter(each -> each.has("actions")).count());

    var message =
        ntfy.await(topic, each -> each.path("title").asText().startsWith("[CRITICAL] 4 alerts"));

    assertThat(message.path("priority").asInt()).isEqualTo(5);
    assertThat(message.path("message").asText().lines()).hasSize(3);
    assertThat(message.path("click").asText()).endsWith("/alerts");
    var button = message.path("actions").path(0);
    assertThat(button.path("label").asText()).isEqualTo("Acknowledge all 4");
    takesAllOfIt(button.path("url").asText(), alerts);
  }

  @Test
  void oneWebhookTellsOfEveryAlert() {
    anna.rules(verifiedProgram(), 0);
    var alerts = storm(() -> ofType("page.triggered").size());

    await().atMost(PATIENCE).until(() -> !ofType("page.bundled").isEmpty());

    var data = ofType("page.bundled").get(0).json().path("data");
    assertThat(data.path("count").asInt()).isEqualTo(4);
    assertThat(data.path("severity").asText()).isEqualTo("CRITICAL");
    assertThat(data.path("personName").asText()).isEqualTo(anna.owner().name());
    assertThat(data.path("services")).hasSize(1);
    assertThat(data.path("alerts").findValuesAsText("alertId"))
        .containsExactlyElementsOf(
            alerts.subList(SINGLE, SINGLE + 4).stream().map(UUID::toString).toList());
    takesAllOfIt(data.path("acknowledgeUrl").asText(), alerts);
  }

  private UUID verifiedProgram() {
    var added =
        anna.add("WEBHOOK", program.url("/pages").toString(), Map.of()).statusCode(201).extract();
    UUID id = UUID.fromString(added.path("id"));
    anna.sendCode(id);
    JsonNode sent = program.awaitRequests(1).get(0).json();
    anna.confirm(id, sent.path("data").path("code").asText());
    return id;
  }

  private List<ReceivedWebhook> ofType(String type) {
    return program.received().stream()
        .filter(each -> each.json().path("type").asText().equals(type))
        .toList();
  }
}
