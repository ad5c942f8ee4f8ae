package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.testkit.event.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A drill goes the same way as an incident, apart from all others. */
@QuarkusTest
class DrillTest extends IncidentTestBase {
  @Inject MeterRegistry metrics;

  private String drill() {
    return declare(
        ANNA, Map.of("title", "Exercise", "severity", "SEV1", "drill", true, "takeCommand", true));
  }

  @Test
  void everybodyWhoReadsItsEventsKnowsThatItIsOne() {
    try (var told = TopicProbe.on("muster.incidents")) {
      var id = drill();
      var event =
          told.await(IncidentDeclared.class, each -> each.aggregateId().toString().equals(id));
      assertThat(event.incident().drill()).isTrue();
    }
  }

  @Test
  void noAlertVanishesIntoIt() {
    var id = drill();
    var alert = alert(service("Cart", 3), 3, AlertSeverity.WARNING);
    publish(alert);
    await()
        .atMost(PATIENCE)
        .until(
            () -> DATABASE.count("select count(*) from alert where id = ?", alert.alertId()) == 1);
    as(ANNA)
        .body(Map.of("alertIds", List.of(alert.alertId())))
        .post(INCIDENTS + "/" + id + "/alerts")
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.drill"));
  }

  @Test
  void itsDecisionsDoNotCountAmongThoseOfIncidents() {
    decide(commanded(ANNA, service("Cart", 2), "SEV2"));
    long before = metrics.timer("muster.decision.latency").count();

    decide(drill());

    assertThat(before).isPositive();
    assertThat(metrics.timer("muster.decision.latency").count()).isEqualTo(before);
  }

  private static void decide(String id) {
    assertThat(post(BORIS, "/" + id + "/decisions", Map.of("proposal", "Roll back")))
        .isEqualTo(201);
    assertThat(post(ANNA, "/" + id + "/decisions/1/verdict", Map.of("approved", true)))
        .isEqualTo(200);
  }
}
