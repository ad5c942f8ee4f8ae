package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can wait at night cannot wait once support hours begin. */
@QuarkusTest
class RaiseTest {
  @Inject MovableClock clock;

  private Someone anna;
  private Wired service;

  /** Anna is mailed at once of what is urgent, and a day later of the rest. */
  @BeforeEach
  void supportFromNineToFive() {
    anna = Api.person("anna");
    String method =
        Api.get("/people/" + anna.id() + "/contact-methods").extract().path("items[0].id");
    Api.put(
            "/people/" + anna.id() + "/notification-rules",
            Map.of("rules", List.of(rule(method, "HIGH", 0), rule(method, "LOW", 86_400))))
        .statusCode(200);
    service = Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna)));
    change(urgency("SUPPORT_HOURS", hours())).statusCode(200);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static Map<String, Object> rule(String method, String urgency, long delay) {
    return Map.of("urgency", urgency, "contactMethodId", method, "delaySeconds", delay);
  }

  private static Map<String, Object> hours() {
    var nineToFive = Map.of("days", List.of(DayOfWeek.values()), "from", "09:00", "minutes", 480);
    return Map.of(
        "zone", "UTC",
        "windows", List.of(nineToFive),
        "during", "BY_SEVERITY",
        "outside", "ALWAYS_LOW");
  }

  private static Map<String, Object> urgency(String rule, Map<String, Object> hours) {
    return hours == null ? Map.of("rule", rule) : Map.of("rule", rule, "supportHours", hours);
  }

  private ValidatableResponse change(Map<String, Object> urgency) {
    var path = "/services/" + service.serviceId();
    var before = Api.get(path).extract();
    var body = new HashMap<String, Object>();
    body.put("name", before.path("name"));
    body.put("policyId", before.path("policyId"));
    body.put("urgency", urgency);
    return Api.put(path, body);
  }

  private Instant goTo(int hour) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var today = now.with(LocalTime.of(hour, 0));
    var then = today.isAfter(now) ? today : today.plusDays(1);
    clock.advance(Duration.between(now, then));
    return then.toInstant();
  }

  private void exhaust(UUID alert) {
    clock.advance(Duration.ofMinutes(2));
    await().until(() -> Api.log(alert).contains("EXHAUSTED"));
  }

  @Test
  void asSupportHoursBeginAnAlertThatNobodyTookIsUrgentAndPagedAsSuch() {
    goTo(2);
    var alert = Api.trigger(service, "a");
    assertThat(Api.alert(alert)).containsEntry("urgency", "LOW");
    exhaust(alert);
    assertThat(FakeSmtp.receivedBy(anna.email())).isEmpty();

    goTo(9);

    FakeSmtp.awaitMailTo(anna.email());
    assertThat(Api.alert(alert)).containsEntry("urgency", "HIGH");
    assertThat(Api.log(alert))
        .containsExactly("TRIGGERED", "ESCALATED", "EXHAUSTED", "RAISED", "ESCALATED");
    List<String> quiet =
        Api.get("/pages/" + Api.pages(alert).get(1).get("id")).extract().path("steps.status");
    assertThat(quiet).containsExactly("CANCELLED");
    goTo(8);
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1);
  }

  @Test
  void whatSomebodyHoldsStaysAsItIsUntilItIsGivenBack() {
    goTo(2);
    var alert = Api.trigger(service, "a");
    var other = Api.trigger(service, "b");
    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);
    Api.post("/alerts/" + other + "/acknowledge", "").statusCode(200);

    goTo(10);
    Api.post("/alerts/" + alert + "/unacknowledge", "").statusCode(200);

    FakeSmtp.awaitMailTo(anna.email());
    assertThat(Api.log(alert))
        .containsExactly(
            "TRIGGERED", "ESCALATED", "ACKNOWLEDGED", "UNACKNOWLEDGED", "RAISED", "ESCALATED");
    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);

    goTo(18);
    Api.post("/alerts/" + other + "/unacknowledge", "").statusCode(200);
    assertThat(Api.alert(other)).containsEntry("urgency", "LOW");
    exhaust(other);
    goTo(9);
    await().until(() -> Api.log(other).contains("RAISED"));
  }

  @Test
  void duringSupportHoursSeverityDecidesAtOnce() {
    goTo(11);

    assertThat(Api.alert(Api.trigger(service, "a"))).containsEntry("urgency", "HIGH");
    FakeSmtp.awaitMailTo(anna.email());
  }

  @Test
  void theSimulatorShowsWhatHappensAsSupportHoursBegin() {
    var at = goTo(2);
    var nine = at.plus(Duration.ofHours(7)).toString();

    Api.post(
            "/simulations",
            Map.of("serviceId", service.serviceId(), "severity", "CRITICAL", "at", at.toString()))
        .statusCode(200)
        .body("levels[0].pages[0].messages", empty())
        .body("raised.openedAt", equalTo(nine))
        .body("raised.levels[0].pages[0].messages.at", contains(nine))
        .body("raised.raised", nullValue());
  }

  @Test
  void theRuleOfAServiceIsKeptAndMustNotContradictItself() {
    Api.get("/services/" + service.serviceId())
        .body("urgency.rule", equalTo("SUPPORT_HOURS"))
        .body("urgency.supportHours.zone", equalTo("UTC"))
        .body("urgency.supportHours.during", equalTo("BY_SEVERITY"))
        .body("urgency.supportHours.outside", equalTo("ALWAYS_LOW"))
        .body("urgency.supportHours.windows[0].minutes", equalTo(480));
    change(urgency("SUPPORT_HOURS", null))
        .statusCode(422)
        .body("code", equalTo("service.bad-urgency"))
        .body("errors[0].field", equalTo("urgency.supportHours"));
    change(urgency("ALWAYS_LOW", hours())).statusCode(422);
    change(urgency("ALWAYS_LOW", null)).body("urgency.rule", equalTo("ALWAYS_LOW"));
    assertThat(Api.alert(Api.trigger(service, "a"))).containsEntry("urgency", "LOW");
    Api.get("/services/" + Api.service(null)).body("urgency.rule", equalTo("BY_SEVERITY"));
  }
}
