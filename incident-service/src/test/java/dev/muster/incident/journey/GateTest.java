package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Topics;
import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GateTest extends IncidentTestBase {

  private void attest(String id, String check) {
    as(ANNA)
        .body(Map.of("check", check, "met", true, "note", "Seen"))
        .put(INCIDENTS + "/" + id + "/gate/evidence")
        .then()
        .statusCode(200);
  }

  private String monitored(UUID service) {
    var id = commanded(ANNA, service, "SEV2");
    as(ANNA)
        .body(Map.of("cause", "A bad deploy"))
        .put(INCIDENTS + "/" + id + "/root-cause")
        .then()
        .statusCode(200);
    assertThat(post(ANNA, "/" + id + "/state", Map.of("state", "MONITORING"))).isEqualTo(200);
    attest(id, "METRICS_AT_BASELINE");
    attest(id, "REPORTS_STOPPED");
    return id;
  }

  @Test
  void theStabilityClockRestartsOnANewAlert() { // RES-01, RES-03
    var service = service("Search", 2);
    var id = monitored(service);
    clock.advance(Duration.ofMinutes(14));
    as(ANNA).get(INCIDENTS + "/" + id + "/gate").then().body("missing", contains("STABLE"));

    var alert = alert(service, 2, AlertSeverity.ERROR);
    publish(alert);
    await().atMost(PATIENCE).until(() -> detail(ANNA, id).getList("alerts").size() == 1);
    clock.advance(Duration.ofMinutes(2));
    as(ANNA)
        .get(INCIDENTS + "/" + id + "/gate")
        .then()
        .body(
            "missing",
            contains("METRICS_AT_BASELINE", "ALERTS_CLEARED", "REPORTS_STOPPED", "STABLE"))
        .body("checks[1].explanation", equalTo("1 alert is not resolved"))
        .body("checks[0].finding", equalTo("stale"));

    publish(
        new AlertResolved(
            alert.alertId(), 2, clock.instant(), service, null, Who.person(ANNA.id(), "Anna")));
    await()
        .atMost(PATIENCE)
        .until(() -> detail(ANNA, id).getString("alerts[0].status").equals("RESOLVED"));
    attest(id, "METRICS_AT_BASELINE");
    attest(id, "REPORTS_STOPPED");
    clock.advance(Duration.ofMinutes(13).plusSeconds(1));
    as(ANNA).get(INCIDENTS + "/" + id + "/gate").then().body("open", equalTo(true));
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of())).isEqualTo(200);
    assertThat(detail(ANNA, id).getString("alerts[0].status")).isEqualTo("RESOLVED");
  }

  @Test
  void theCommanderOverridesWithAReasonThatIsTold() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id = commanded(ANNA, service("Search", 2), "SEV2");
      assertThat(post(ANNA, "/" + id + "/resolve", Map.of())).isEqualTo(409);
      assertThat(
              post(
                  ANNA,
                  "/" + id + "/resolve",
                  Map.of("override", "Vendor confirms", "reason", "Failed over")))
          .isEqualTo(200);
      var resolved =
          probe.await(
              IncidentStateChanged.class,
              event ->
                  event.to() == IncidentState.RESOLVED
                      && event.aggregateId().toString().equals(id));
      assertThat(resolved.gateOverride()).isEqualTo("Vendor confirms");
      assertThat(resolved.words().publicText())
          .containsEntry("en", "The problem with Search is resolved.");
      assertThat(timeline(ANNA, id))
          .contains(
              "State: acknowledged → resolved, against the gate: Vendor confirms."
                  + " What ended it: Failed over");
      as(BORIS)
          .get(INCIDENTS + "/" + id + "/gate")
          .then()
          .body("override.reason", equalTo("Vendor confirms"))
          .body("override.by.name", equalTo(ANNA.name()));
      assertThat(
              post(ANNA, "/" + id + "/state", Map.of("state", "INVESTIGATING", "reason", "Again")))
          .isEqualTo(200);
      as(BORIS)
          .get(INCIDENTS + "/" + id)
          .then()
          .body("gate.override.reason", equalTo("Vendor confirms"));
    }
  }

  @Test
  void whatIsComputedCannotBeAttested() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    as(ANNA)
        .body(Map.of("check", "STABLE", "met", true, "note", "Sure"))
        .put(INCIDENTS + "/" + id + "/gate/evidence")
        .then()
        .statusCode(422)
        .body("code", equalTo("incident.check-computed"));
  }

  @Test
  void anUpdateThatIsDueIsShownAsOverdueAndPostedLate() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    assertThat(detail(ANNA, id).getBoolean("cadence.overdue")).isFalse();
    clock.advance(Duration.ofMinutes(31));
    assertThat(detail(ANNA, id).getBoolean("cadence.overdue")).isTrue();
    as(ANNA)
        .body(Map.of("text", "Sorry, late"))
        .post(INCIDENTS + "/" + id + "/updates")
        .then()
        .statusCode(201)
        .body("late", equalTo(true));
    assertThat(detail(ANNA, id).getBoolean("cadence.overdue")).isFalse();
    as(ANNA)
        .body(Map.of("text", "Yesterday", "nextUpdateAt", "2020-01-01T00:00:00Z"))
        .post(INCIDENTS + "/" + id + "/updates")
        .then()
        .statusCode(422)
        .body("code", equalTo("incident.invalid-promise"));
  }
}
