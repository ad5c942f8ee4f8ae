package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An incident that is another one names that one when it ends. */
@QuarkusTest
class CancellationTest extends RelationTestBase {

  private static ValidatableResponse cancel(
      Person person, String id, String kind, String other, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("kind", kind);
    body.put("reason", "same trouble");
    body.put("incidentId", other);
    return as(person).body(body).post(INCIDENTS + "/" + id + "/cancel").then();
  }

  private static ValidatableResponse relations(String id) {
    return as(STAN).get(INCIDENTS + "/" + id + "/relations").then().statusCode(200);
  }

  @Test
  void aDuplicateIsLinkedToTheOneThatGoesOn() {
    var first = commanded(ANNA, service("Cart", 2), "SEV2");
    var second = commanded(ANNA, service("Basket", 2), "SEV3");
    try (var told = TopicProbe.on(Topics.INCIDENTS)) {
      cancel(ANNA, second, "DUPLICATE", first, Map.of("publicText", Map.of("en", "See Cart.")))
          .statusCode(200)
          .body("state", equalTo("CANCELLED"));

      var event =
          told.await(
              IncidentStateChanged.class,
              each ->
                  each.aggregateId().toString().equals(second)
                      && each.cancelReason() == CancelReason.DUPLICATE);
      assertThat(event.continuesAsId()).isEqualTo(UUID.fromString(first));
      assertThat(event.words().publicText()).containsEntry("en", "See Cart.");
    }
    relations(second).body("kind", contains("DUPLICATE")).body("incident.id", contains(first));
    assertThat(timeline(ANNA, first))
        .endsWith(name(second) + " is a duplicate of this. same trouble");
  }

  @Test
  void whatIsSupersededIsMergedIntoTheOneThatGoesOn() {
    var basket = service("Basket", 2);
    var first = commanded(ANNA, service("Cart", 2), "SEV2");
    var second = alerted(basket);
    as(ANNA).post(INCIDENTS + "/" + second + "/command").then().statusCode(200);
    var alert = onlyAlert(second);

    cancel(ANNA, second, "SUPERSEDED", first, Map.of()).statusCode(200);

    relations(second).body("kind", contains("MERGE"));
    assertThat(onlyAlert(first)).isEqualTo(alert);
    assertThat(detail(ANNA, first).getList("incident.services.id")).contains(basket.toString());
  }

  @Test
  void whoeverNamesNoOtherIncidentIsAskedForIt() {
    var id = commanded(ANNA, service("Cart", 2), "SEV2");
    var other = declare(ANNA, service("Basket", 2), "SEV3");
    for (String kind : new String[] {"DUPLICATE", "SUPERSEDED"}) {
      cancel(ANNA, id, kind, null, Map.of())
          .statusCode(422)
          .body("code", equalTo("incident.invalid"))
          .body("errors[0].field", equalTo("incidentId"))
          .body("errors[0].rule", equalTo("required"));
    }
    cancel(ANNA, id, "FALSE_POSITIVE", other, Map.of())
        .statusCode(422)
        .body("errors[0].field", equalTo("incidentId"));
    cancel(ANNA, id, "DUPLICATE", id, Map.of())
        .statusCode(422)
        .body("errors[0].field", equalTo("incidentId"));
    cancel(ANNA, id, "DUPLICATE", UUID.randomUUID().toString(), Map.of()).statusCode(404);

    cancel(ANNA, id, "FALSE_POSITIVE", null, Map.of()).statusCode(200);
  }

  @Test
  void onlyTheCommanderSaysThatItIsADuplicate() {
    var id = commanded(ANNA, service("Cart", 2), "SEV2");
    var other = declare(ANNA, service("Basket", 2), "SEV3");
    cancel(BORIS, id, "DUPLICATE", other, Map.of())
        .statusCode(403)
        .body("code", equalTo("incident.commander-only"));
    cancel(STAN, id, "DUPLICATE", other, Map.of()).statusCode(403);

    cancel(ANNA, id, "DUPLICATE", other, Map.of()).statusCode(200);
  }
}
