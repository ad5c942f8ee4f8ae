package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.oncall.Api;
import dev.muster.oncall.responder.KnownIncidents;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conditions, turns and the last resort of escalation policies. */
@QuarkusTest
class PoliciesInFullTest {
  @Inject MovableClock clock;
  @Inject KnownIncidents incidents;

  @AfterEach
  void asItWas() {
    Api.put("/last-resort", Map.of("targets", List.of())).statusCode(200);
    clock.reset();
  }

  private static Map<String, Object> with(Map<String, Object> level, String field, Object value) {
    var changed = new HashMap<>(level);
    changed.put(field, value);
    return changed;
  }

  private static List<Object> paged(UUID alertId) {
    return Api.pages(alertId).stream().map(page -> page.get("personName")).toList();
  }

  private static ValidatableResponse add(Map<String, Object> level) {
    return Api.post(
        "/escalation-policies",
        Map.of("name", Api.unique("full"), "ackTimeoutSeconds", 1800, "levels", List.of(level)));
  }

  @Test
  void aPolicyComesBackAsItWasGiven() {
    var anna = Api.person("anna");
    var hours = Map.of("days", List.of("MONDAY"), "from", "09:00", "minutes", 480);
    var condition =
        Map.of(
            "alertSeverities", List.of("CRITICAL"),
            "incidentSeverities", List.of("SEV1"),
            "zone", "Asia/Tokyo",
            "windows", List.of(hours));

    add(with(with(Api.level(0, anna), "strategy", "ROUND_ROBIN"), "condition", condition))
        .statusCode(201)
        .body("ackTimeoutSeconds", equalTo(1800))
        .body("levels[0].strategy", equalTo("ROUND_ROBIN"))
        .body("levels[0].condition.alertSeverities", contains("CRITICAL"))
        .body("levels[0].condition.incidentSeverities", contains("SEV1"))
        .body("levels[0].condition.zone", equalTo("Asia/Tokyo"))
        .body("levels[0].condition.windows[0].from", equalTo("09:00"));
    add(Api.level(0, anna))
        .statusCode(201)
        .body("levels[0].strategy", equalTo("EVERYONE"))
        .body("levels[0].condition", nullValue());
    add(with(Api.level(0, anna), "condition", Map.of("zone", "Mars/Base")))
        .statusCode(400)
        .body("errors[0].field", equalTo("levels[0].condition.zone"));
  }

  @Test
  void alertsTakeTurnsAtALevelThatPagesOneAfterTheOther() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var service =
        Api.wired(
            "PAGERDUTY_V2",
            Api.policy(0, with(Api.level(0, anna, boris), "strategy", "ROUND_ROBIN")));

    assertThat(paged(Api.trigger(service, "1"))).containsExactly(anna.name());
    assertThat(paged(Api.trigger(service, "2"))).containsExactly(boris.name());
    assertThat(paged(Api.trigger(service, "3"))).containsExactly(anna.name());
  }

  @Test
  void theVicePresidentSleepsThroughASev2() {
    var anna = Api.person("anna");
    var vice = Api.person("vice");
    var ladder =
        Api.policy(
            0,
            Api.level(0, anna),
            with(Api.level(300, vice), "condition", Map.of("incidentSeverities", List.of("SEV1"))));
    var service = Api.wired("PAGERDUTY_V2", ladder);
    var lesser = Api.trigger(service, "lesser");
    attach(lesser, Severity.SEV2);
    var worst = Api.trigger(service, "worst");
    attach(worst, Severity.SEV1);
    var unknown = Api.trigger(service, "unknown");

    clock.advance(Duration.ofMinutes(6));

    await().until(() -> paged(worst).size() == 2 && paged(unknown).size() == 2);
    await().until(() -> Api.log(lesser).contains("SKIPPED"));
    assertThat(paged(lesser)).containsExactly(anna.name());
  }

  private void attach(UUID alert, Severity severity) {
    var incident = UUID.randomUUID();
    TestEvents.publish(
        new IncidentAlertAttached(
            new IncidentFacts(
                incident,
                7,
                "INC-7",
                "It is down",
                "",
                severity,
                IncidentState.INVESTIGATING,
                List.of(),
                null,
                null,
                Map.of(),
                false,
                false,
                new Milestones(null, null, null, null, null, null, null, null),
                null,
                null,
                null),
            3,
            clock.instant(),
            alert,
            "it is down"));
    await().until(() -> incidents.severity(incident).filter(severity::equals).isPresent());
  }

  @Test
  void whomNobodyPagesTheLastResortAnswersFor() {
    var anna = Api.person("anna");
    var chief = Api.person("chief");
    Api.put("/last-resort", Map.of("targets", List.of(Api.target("PERSON", chief.id()))))
        .statusCode(200)
        .body("targets.id", contains(chief.id().toString()));

    var orphan = Api.trigger(Api.wired("PAGERDUTY_V2", null), "orphan");
    var unanswered = Api.trigger(Api.paging(anna), "unanswered");

    assertThat(paged(orphan)).containsExactly(chief.name());
    clock.advance(Duration.ofMinutes(2));
    await().until(() -> paged(unanswered).contains(chief.name()));
    clock.advance(Duration.ofMinutes(6));
    await().until(() -> Api.log(unanswered).contains("EXHAUSTED"));
  }

  @Test
  void theLastResortIsKeptByAdministratorsAndMustExist() {
    Api.get("/last-resort").statusCode(200).body("targets", empty());
    Api.put("/last-resort", Map.of("targets", List.of(Api.target("TEAM", UUID.randomUUID()))))
        .statusCode(422)
        .body("errors[0].field", equalTo("targets[0].id"));
    Api.put("/last-resort", Map.of("targets", List.of()), Api.person("anna").token("responder"))
        .statusCode(403);
  }
}
