package dev.muster.oncall.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
import dev.muster.testkit.push.FakeNtfy;
import dev.muster.testkit.push.FakePushService;
import dev.muster.testkit.push.Subscription;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages by push: what they say, how they are answered, and what happens when nobody is there. */
@QuarkusTest
class PushPagesTest {
  private static final int FIVE_MINUTES = 300;

  @Inject MovableClock clock;

  private final FakePushService pushes = new FakePushService();
  private final FakeNtfy ntfy = new FakeNtfy();
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
    clock.reset();
  }

  private static int post(String link) {
    return given().post(URI.create(link).getPath()).then().extract().statusCode();
  }

  @Test
  void aPushSaysWhatIsWrongAndItsLinkAnswers() {
    anna.rules(anna.verified(pushes, browser), 0);
    var alert = Api.trigger(Api.paging(anna.owner()), "a");

    var push = Ways.page(pushes, browser);

    assertThat(push.text("title")).startsWith("CRITICAL · service");
    assertThat(push.text("body")).startsWith("it is down\nSince ").endsWith(" UTC");
    assertThat(push.text("tag")).isEqualTo("alert-" + alert);
    assertThat(push.text("url")).endsWith("/alerts/" + alert);
    assertThat(push.content().path("words").path("acknowledge").asText()).isEqualTo("Acknowledge");
    assertThat(push.headers()).containsEntry("urgency", "high").containsEntry("ttl", "14400");
    assertThat(push.headers().get("topic")).isEqualTo(alert.toString().replace("-", ""));
    FirstPage.awaitSent(alert);
    assertThat(post(push.text("acknowledgeUrl"))).isEqualTo(200);
    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", anna.owner().name());
  }

  @Test
  void aTopicRingsAndItsButtonAnswers() {
    anna.rules(anna.verified(ntfy, topic), 0);
    var alert = Api.trigger(Api.paging(anna.owner()), "a");

    var message = ntfy.await(topic, each -> each.has("actions"));

    assertThat(message.path("priority").asInt()).isEqualTo(5);
    assertThat(message.path("title").asText()).startsWith("CRITICAL · service");
    assertThat(message.path("message").asText()).startsWith("it is down\nSince ");
    assertThat(message.path("tags").path(0).asText()).isEqualTo("rotating_light");
    assertThat(message.path("click").asText()).endsWith("/alerts/" + alert);
    var button = message.path("actions").path(0);
    assertThat(button.path("action").asText()).isEqualTo("http");
    assertThat(button.path("method").asText()).isEqualTo("POST");
    FirstPage.awaitSent(alert);
    assertThat(post(button.path("url").asText())).isEqualTo(200);
    assertThat(Api.alert(alert)).containsEntry("status", "ACKNOWLEDGED");
  }

  @Test
  void pushesSpeakTheLanguageOfTheirReader() {
    var ivan = new Ways(Api.person("ivan", "ru"));
    ivan.rules(ivan.verified(pushes, browser), 0);
    Api.trigger(Api.paging(ivan.owner()), "a");

    var push = Ways.page(pushes, browser);

    assertThat(push.text("title")).startsWith("КРИТИЧЕСКИЙ · service");
    assertThat(push.content().path("words").path("acknowledge").asText()).isEqualTo("Принять");
  }

  @Test
  void whatCanWaitDoesNotWakeAPhone() {
    var rule =
        Map.of("urgency", "LOW", "contactMethodId", anna.verified(ntfy, topic), "delaySeconds", 0);
    Api.put("/people/" + anna.owner().id() + "/notification-rules", Map.of("rules", List.of(rule)))
        .statusCode(200);
    var wired = Api.paging(anna.owner());
    var event = new HashMap<>(Api.event(wired, "trigger", "a"));
    event.put("payload", Map.of("summary", "slow", "source", "probe", "severity", "warning"));
    Api.enqueue(event).statusCode(202);

    assertThat(ntfy.await(topic, each -> each.has("actions")).path("priority").asInt())
        .isEqualTo(3);
  }

  @Test
  void aSubscriptionThatIsGoneLetsTheNextMessageOutAtOnceAndIsNotUsedAgain() {
    var method = anna.verified(pushes, browser);
    anna.rules(method, 0, anna.verified(ntfy, topic), FIVE_MINUTES);
    pushes.refuse(browser, 410);
    var wired = Api.paging(anna.owner());

    var alert = Api.trigger(wired, "a");

    ntfy.await(topic, each -> each.has("actions"));
    assertThat(FirstPage.ledger(alert))
        .containsSubsequence("ATTEMPT", "FAILURE", "ADVANCED", "QUEUED");
    assertThat(anna.method(method)).containsEntry("verified", false);
    assertThat(anna.method(method).get("goneSince")).isNotNull();
    pushes.accept(browser);
    var second = Api.trigger(wired, "b");
    FirstPage.awaitSent(second);
    assertThat(ntfy.messages(topic).stream().filter(each -> each.has("actions"))).hasSize(2);
    assertThat(pushes.received(browser)).noneMatch(push -> push.text("type").equals("page"));
  }

  @Test
  void whatIsRemovedLeavesItsPlaceToTheNextRule() {
    var method = anna.verified(pushes, browser);
    anna.rules(method, 0, anna.verified(ntfy, topic), FIVE_MINUTES);

    Api.delete(anna.path() + "/" + method).statusCode(204);

    Api.get("/people/" + anna.owner().id() + "/notification-rules")
        .body("rules.delaySeconds", equalTo(List.of(0)));
    FirstPage.awaitSent(Api.trigger(Api.paging(anna.owner()), "a"));
    assertThat(ntfy.messages(topic).stream().filter(each -> each.has("actions"))).hasSize(1);
  }
}
