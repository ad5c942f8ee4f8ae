package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an incident concerns becomes known while it lasts. */
@QuarkusTest
class AffectedServicesTest extends IncidentTestBase {

  private static ValidatableResponse concern(Person person, String id, UUID... services) {
    var body = new HashMap<String, Object>();
    body.put("title", "It fails");
    body.put("startedAt", detail(ADA, id).getString("incident.milestones.startedAt"));
    body.put("serviceIds", List.of(services));
    return as(person).body(body).put(INCIDENTS + "/" + id).then();
  }

  @Test
  void servicesAreAddedAndRemovedAndBothAreTold() {
    var cart = service("Cart", 1);
    var basket = service("Basket", 2);
    var id = declare(ANNA, cart, "SEV2");
    try (var told = TopicProbe.on(Topics.INCIDENTS)) {
      concern(BORIS, id, cart, basket)
          .statusCode(200)
          .body("services.id", contains(cart.toString(), basket.toString()));
      var event =
          told.await(IncidentImpactChanged.class, each -> each.aggregateId().toString().equals(id));
      assertThat(event.incident().serviceIds()).containsExactly(cart, basket);
      assertThat(event.by().id()).isEqualTo(BORIS.id());
    }
    assertThat(timeline(ANNA, id)).endsWith("Affected services changed. Added: Basket.");

    concern(BORIS, id, basket).statusCode(200).body("services.id", contains(basket.toString()));
    assertThat(timeline(ANNA, id)).endsWith("Affected services changed. Removed: Cart.");
    var before = timeline(ANNA, id).size();
    concern(BORIS, id, basket).statusCode(200);
    assertThat(timeline(ANNA, id))
        .hasSize(before + 1)
        .last()
        .asString()
        .startsWith("Details changed");
  }

  @Test
  void openAlertsOfAServiceThatIsAddedJoinAndTheNextOnesToo() {
    var cart = service("Cart", 1);
    var basket = service("Basket", 2);
    var before = looseAlert(basket);
    var id = declare(ANNA, cart, "SEV2");
    try (var told = TopicProbe.on(Topics.INCIDENTS)) {
      concern(ANNA, id, cart, basket).statusCode(200);
      told.await(IncidentAlertAttached.class, each -> each.alertId().equals(before.alertId()));
    }
    publish(alert(basket, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> detail(ANNA, id).getInt("alertCount") == 2);
    assertThat(incidentsOf(basket)).isEqualTo(1);
  }

  @Test
  void alertsOfAServiceThatIsRemovedAreNoConcernAnyMore() {
    var cart = service("Cart", 1);
    var id = declare(ANNA, cart, "SEV2");
    concern(ANNA, id).statusCode(200);

    publish(alert(cart, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> incidentsOf(cart) == 1);
    assertThat(detail(ANNA, id).getInt("alertCount")).isZero();
  }

  @Test
  void alertsDoNotJoinAPrivateIncidentThatGainsTheirService() {
    var cart = service("Cart", 1);
    looseAlert(cart);
    var secret =
        declare(ANNA, Map.of("title", "Stolen keys", "severity", "SEV1", "restricted", true));

    concern(ANNA, secret, cart).statusCode(200);
    assertThat(detail(ANNA, secret).getInt("alertCount")).isZero();
    concern(BORIS, secret, cart).statusCode(404);
  }

  @Test
  void withoutServicesAnEditLeavesThemAndUnknownOnesAreRefused() {
    var cart = service("Cart", 1);
    var id = declare(ANNA, cart, "SEV2");
    as(ANNA)
        .body(Map.of("title", "Other", "startedAt", "2026-01-01T00:00:00Z"))
        .put(INCIDENTS + "/" + id)
        .then()
        .statusCode(200)
        .body("services.id", contains(cart.toString()));

    concern(ANNA, id, UUID.randomUUID())
        .statusCode(422)
        .body("errors[0].field", equalTo("serviceIds"));
    concern(STAN, id, cart).statusCode(403);
  }

  @Test
  void anAlertThatIsAttachedByHandBringsItsService() {
    var basket = service("Basket", 2);
    var alert = looseAlert(basket);
    var other = looseAlert(basket);
    var id = declare(ANNA, service("Cart", 1), "SEV2");

    assertThat(post(BORIS, "/" + id + "/alerts", Map.of("alertIds", List.of(alert.alertId()))))
        .isEqualTo(200);

    assertThat(detail(ANNA, id).getList("incident.services.id", String.class))
        .endsWith(basket.toString());
    assertThat(timeline(ANNA, id))
        .contains(
            "Affected services changed. Added: Checkout.",
            "Alert #%d joined: Error rate 40%%".formatted(alert.number()),
            "Alert #%d joined: Error rate 40%%".formatted(other.number()));
  }
}
