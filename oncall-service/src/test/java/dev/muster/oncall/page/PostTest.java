package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Wired;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Levels tell places when they fire, and not when they do not. */
@QuarkusTest
class PostTest {
  @Inject MovableClock clock;
  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();

  @AfterEach
  void asItWas() {
    receiver.close();
    clock.reset();
  }

  private static Map<String, Object> target(UUID place) {
    return Api.target("DESTINATION", place);
  }

  private static List<Object> statuses(UUID alert) {
    return Api.posts(alert).stream().map(post -> post.get("status")).toList();
  }

  @Test
  void aLevelTellsItsPlaceOnceEachTimeItFires() {
    var place = Api.webhook(receiver.url("/told"));
    var anna = Api.person("anna");
    var policy =
        Api.policy(1, Api.levelOf(0, List.of(target(place), Api.target("PERSON", anna.id()))));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "a");

    var first = receiver.awaitRequests(1).get(0).json();
    FakeSmtp.awaitMailTo(anna.email());
    clock.advance(Duration.ofSeconds(60));
    receiver.awaitRequests(2);

    assertThat(first.path("type").asText()).isEqualTo("alert.escalated");
    assertThat(first.path("data").path("alertId").asText()).isEqualTo(alert.toString());
    assertThat(first.path("data").path("summary").asText()).isEqualTo("it is down");
    assertThat(first.path("data").path("consoleUrl").asText()).endsWith("/alerts/" + alert);
    await().until(() -> statuses(alert).equals(List.of("SENT", "SENT")));
    Api.get("/alerts/" + alert + "/posts")
        .body("items.run", contains(2, 1))
        .body("items[0].ledger.kind", contains("QUEUED", "ATTEMPT", "RECEIPT"))
        .body("items[0].ledger[0].detail.destination", equalTo(name(place)));
    assertThat(Api.log(alert)).containsExactly("TRIGGERED", "ESCALATED", "ESCALATED");
  }

  private static String name(UUID place) {
    return Api.get("/destinations/" + place).extract().path("name");
  }

  @Test
  void aLevelThatOnlyTellsAPlaceWaitsOutItsDelay() {
    var place = Api.webhook(receiver.url("/waits"));
    var anna = Api.person("anna");
    var policy = Api.policy(0, Api.levelOf(0, List.of(target(place))), Api.level(300, anna));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "a");
    receiver.awaitRequests(1);

    clock.advance(Duration.ofMinutes(4));
    assertThat(Api.pages(alert)).isEmpty();
    clock.advance(Duration.ofMinutes(1));

    FakeSmtp.awaitMailTo(anna.email());
    assertThat(Api.posts(alert)).hasSize(1);
  }

  @Test
  void whatHasNotGoneOutIsCancelledWhenSomebodyTakesTheAlert() {
    var place = Api.webhook(receiver.url("/late"));
    receiver.answerTooMany(Duration.ofMinutes(10));
    var alert = Api.trigger(told(place), "a");
    receiver.awaitRequests(1);
    await().until(() -> ledger(alert).contains("FAILURE"));

    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);

    assertThat(statuses(alert)).containsExactly("CANCELLED");
    assertThat(ledger(alert)).containsExactly("QUEUED", "ATTEMPT", "FAILURE", "CANCELLED");
    clock.advance(Duration.ofMinutes(11));
    assertThat(receiver.received()).hasSize(1);
  }

  private static Wired told(UUID place) {
    return Api.wired("PAGERDUTY_V2", Api.policy(0, Api.levelOf(0, List.of(target(place)))));
  }

  private static List<String> ledger(UUID alert) {
    return Api.get("/alerts/" + alert + "/posts").extract().path("items[0].ledger.kind");
  }

  @Test
  void anAlertThatBeginsAnewTellsItsPlaceAnew() {
    var place = Api.webhook(receiver.url("/anew"));
    var alert = Api.trigger(told(place), "a");
    receiver.awaitRequests(1);

    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);
    Api.post("/alerts/" + alert + "/unacknowledge", "").statusCode(200);

    receiver.awaitRequests(2);
    await().until(() -> statuses(alert).equals(List.of("SENT", "SENT")));
  }

  @Test
  void aPlaceCanBeToldByHand() {
    var anna = Api.person("anna");
    var place = Api.webhook(receiver.url("/hand"));
    var alert = Api.trigger(Api.paging(anna), "a");

    Api.post("/alerts/" + alert + "/page", Map.of("targets", List.of(target(place))))
        .statusCode(200);

    assertThat(receiver.awaitRequests(1).get(0).json().path("data").path("level").asInt()).isZero();
    Api.get("/alerts/" + alert + "/log").body("items[2].detail.places", contains(name(place)));
  }

  @Test
  void aPolicyThatOnlyTellsPlacesWakesNobodyAndSaysSo() {
    var place = Api.webhook(receiver.url("/only"));
    var question = new HashMap<String, Object>();
    question.put("serviceId", told(place).serviceId());
    question.put("severity", "CRITICAL");

    Api.post("/simulations", question)
        .statusCode(200)
        .body("reachesSomebody", equalTo(false))
        .body("levels[0].posts.destinationName", contains(name(place)))
        .body("levels[0].pages.size()", equalTo(0));
  }
}
