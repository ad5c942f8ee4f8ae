package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.contracts.page.PageSent;
import dev.muster.oncall.Api;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Alerts climb their policy on time, and stop when somebody answers. */
@QuarkusTest
class EscalationTest {
  @Inject MovableClock clock;

  private static List<Object> paged(UUID alertId) {
    return Api.pages(alertId).stream().map(page -> page.get("personName")).toList();
  }

  @Test
  void anAlertPagesTheFirstLevelAtOnceAndTheNextOnesOnTime() {
    var first = Api.person("first");
    var second = Api.person("second");
    var third = Api.person("third");
    var service =
        Api.wired(
            "PAGERDUTY_V2",
            Api.policy(0, Api.level(0, first), Api.level(300, second), Api.level(600, third)));

    var alert = Api.trigger(service, "a");

    FakeSmtp.awaitMailTo(first.email());
    clock.advance(Duration.ofMinutes(4));
    assertThat(paged(alert)).containsExactly(first.name());
    clock.advance(Duration.ofMinutes(1));
    FakeSmtp.awaitMailTo(second.email());
    assertThat(paged(alert)).containsExactly(second.name(), first.name());
    clock.advance(Duration.ofMinutes(10));
    FakeSmtp.awaitMailTo(third.email());
    assertThat(paged(alert)).containsExactly(third.name(), second.name(), first.name());
  }

  @Test
  void acknowledgingStopsEscalationAndIsTold() {
    try (var alerts = TopicProbe.on("muster.alerts");
        var pages = TopicProbe.on("muster.pages")) {
      var first = Api.person("first");
      var second = Api.person("second");
      var token = first.token("responder");
      var service = Api.paging(first, second);
      var alert = Api.trigger(service, "a");
      pages.await(PageSent.class, event -> event.alertId().equals(alert));

      var answer = Api.post("/alerts/" + alert + "/acknowledge", "", token).statusCode(200);

      assertThat(answer.extract().<String>path("acknowledgedBy")).isEqualTo(first.name());
      var acknowledged =
          alerts.await(AlertAcknowledged.class, event -> event.alertId().equals(alert));
      assertThat(acknowledged.by().id()).isEqualTo(first.id());
      var page = pages.await(PageAcknowledged.class, event -> event.alertId().equals(alert));
      assertThat(page.personId()).isEqualTo(first.id());
      assertThat(page.channel()).isEqualTo("api");
      clock.advance(Duration.ofHours(1));
      Api.post("/alerts/" + alert + "/acknowledge", "", token).statusCode(200);
      Api.post("/alerts/" + alert + "/resolve", Map.of("note", "fixed"), token).statusCode(200);
      alerts.await(AlertResolved.class, event -> event.alertId().equals(alert));
      assertThat(paged(alert)).containsExactly(first.name());
      assertThat(Api.log(alert))
          .containsExactly("TRIGGERED", "ESCALATED", "ACKNOWLEDGED", "RESOLVED");
      assertThat(alerts.events(AlertAcknowledged.class))
          .filteredOn(event -> event.alertId().equals(alert))
          .hasSize(1);
    }
  }

  @Test
  void eventsOfAnAlertFitTheirSchemasAndAreNumberedInOrder() {
    try (var alerts = TopicProbe.on("muster.alerts");
        var pages = TopicProbe.on("muster.pages")) {
      var anna = Api.person("anna");
      var service = Api.paging(anna);
      var alert = Api.trigger(service, "a");

      var triggered = alerts.await(AlertTriggered.class, event -> event.alertId().equals(alert));
      var sent = pages.await(PageSent.class, event -> event.alertId().equals(alert));
      clock.advance(Duration.ofMinutes(2));
      var exhausted =
          pages.await(EscalationExhausted.class, event -> event.alertId().equals(alert));

      assertThat(triggered.serviceId()).isEqualTo(service.serviceId());
      assertThat(triggered.serviceTier()).isEqualTo(2);
      assertThat(sent.personId()).isEqualTo(anna.id());
      assertThat(sent.level()).isEqualTo(1);
      assertThat(sent.channel()).isEqualTo("email");
      assertThat(List.of(triggered.sequence(), sent.sequence(), exhausted.sequence()))
          .containsExactly(1L, 2L, 3L);
      EventSchemas.validate(triggered);
      EventSchemas.validate(sent);
      EventSchemas.validate(exhausted);
    }
  }

  @Test
  void aPolicyThatNobodyAnswersComesToItsEnd() {
    var anna = Api.person("anna");
    var service = Api.wired("PAGERDUTY_V2", Api.policy(1, Api.level(0, anna)));
    var alert = Api.trigger(service, "a");

    clock.advance(Duration.ofSeconds(60));
    await().until(() -> paged(alert).size() == 2);
    clock.advance(Duration.ofSeconds(60));

    await().until(() -> Api.log(alert).contains("EXHAUSTED"));
    assertThat(Api.alert(alert)).containsEntry("status", "TRIGGERED");
  }

  @Test
  void aServiceWithoutAPolicyIsExhaustedAtOnce() {
    try (var pages = TopicProbe.on("muster.pages")) {
      var service = Api.wired("PAGERDUTY_V2", null);
      var alert = Api.trigger(service, "a");

      var exhausted =
          pages.await(EscalationExhausted.class, event -> event.alertId().equals(alert));
      assertThat(exhausted.policyName()).isEqualTo("–");
      assertThat(Api.log(alert)).containsExactly("TRIGGERED", "EXHAUSTED");
    }
  }

  @Test
  void aLevelThatReachesNobodyIsSkippedAtOnce() {
    var anna = Api.person("anna");
    var empty = Api.schedule(null, "2150-01-01T00:00:00Z", anna);
    var policy =
        Api.policy(
            0, Api.levelOf(0, List.of(Api.target("SCHEDULE", empty))), Api.level(3600, anna));
    var service = Api.wired("PAGERDUTY_V2", policy);

    var alert = Api.trigger(service, "a");

    assertThat(paged(alert)).containsExactly(anna.name());
    assertThat(Api.log(alert)).containsExactly("TRIGGERED", "SKIPPED", "ESCALATED");
  }

  @Test
  void anOpenAlertGoesOnByThePolicyAsItWasWhenItOpened() {
    var first = Api.person("first");
    var second = Api.person("second");
    var other = Api.person("other");
    var policy = Api.policy(0, Api.level(0, first), Api.level(60, second));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "a");

    Api.put(
            "/escalation-policies/" + policy,
            Map.of("name", "changed", "levels", List.of(Api.level(0, other))))
        .statusCode(200);
    clock.advance(Duration.ofSeconds(60));

    await().until(() -> paged(alert).size() == 2);
    assertThat(paged(alert)).containsExactly(second.name(), first.name());
  }

  @Test
  void anOverrideDecidesWhoIsPagedAtTheMomentALevelFires() {
    var anna = Api.person("anna");
    var cover = Api.person("cover");
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    var policy =
        Api.policy(
            0,
            Api.levelOf(0, List.of(Api.target("SCHEDULE", schedule))),
            Api.levelOf(60, List.of(Api.target("SCHEDULE", schedule))));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "a");

    var now = clock.instant();
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of(
                "personId", cover.id(),
                "startsAt", now.toString(),
                "endsAt", now.plus(Duration.ofHours(8)).toString()),
            TestTokens.responder())
        .statusCode(201);
    clock.advance(Duration.ofSeconds(60));

    await().until(() -> paged(alert).size() == 2);
    assertThat(paged(alert)).containsExactly(cover.name(), anna.name());
  }

  @Test
  void notificationRulesWithADelaySendTheirMessageLaterUnlessSomebodyAnswers() {
    var anna = Api.person("anna");
    Map<String, Object> own =
        Api.get("/people/" + anna.id() + "/contact-methods").extract().path("items[0]");
    Api.put(
            "/people/" + anna.id() + "/notification-rules",
            Map.of(
                "rules",
                List.of(rule(own, "HIGH", 0), rule(own, "HIGH", 60), rule(own, "HIGH", 3600))))
        .statusCode(200);
    var service = Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna)));
    var alert = Api.trigger(service, "a");
    FakeSmtp.awaitMailTo(anna.email());

    clock.advance(Duration.ofSeconds(60));
    var page = Api.pages(alert).get(0).get("id");
    await().until(() -> Api.ledger(page).stream().filter("RECEIPT"::equals).count() == 2);
    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);
    clock.advance(Duration.ofHours(2));

    List<String> steps = Api.get("/pages/" + page).extract().path("steps.status");
    assertThat(steps).containsExactly("SENT", "SENT", "CANCELLED");
    assertThat(Api.ledger(page))
        .containsExactly(
            "INTENT", "QUEUED", "ATTEMPT", "RECEIPT", "QUEUED", "ATTEMPT", "RECEIPT", "CANCELLED");
  }

  private static Map<String, Object> rule(Map<String, Object> method, String urgency, long delay) {
    return Map.of("urgency", urgency, "contactMethodId", method.get("id"), "delaySeconds", delay);
  }
}
