package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody sees an alert and says that it is an incident, or which one it belongs to. */
@QuarkusTest
class DeclareFromAlertTest extends IncidentTestBase {

  private static ValidatableResponse declareFrom(
      Person person, Map<String, ?> more, UUID... alertIds) {
    var body = new HashMap<String, Object>(more);
    body.put("title", "Checkout fails");
    body.put("alertIds", List.of(alertIds));
    return as(person).body(body).post(INCIDENTS).then();
  }

  private static ValidatableResponse place(Person person, UUID alertId) {
    return as(person).get("/api/incident/v1/alerts/" + alertId).then();
  }

  @Test
  void anIncidentDeclaredFromAlertsBeginsWithTheFirstAndHasTheirServices() {
    var checkout = service("Checkout", 1);
    var search = service("Search", 2);
    var first = looseAlert(checkout);
    clock.advance(Duration.ofMinutes(4));
    var second = looseAlert(search);
    var loose = looseAlert(checkout);
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      String id =
          declareFrom(ANNA, Map.of(), second.alertId(), first.alertId())
              .statusCode(201)
              .extract()
              .path("id");

      var declared =
          probe.await(IncidentDeclared.class, event -> event.aggregateId().toString().equals(id));
      assertThat(declared.sourceAlertId()).isEqualTo(first.alertId());
      assertThat(declared.by().id()).isEqualTo(ANNA.id());
      assertThat(declared.incident().serviceIds()).containsExactly(checkout, search);
      assertThat(declared.incident().teamId()).isEqualTo(TEAM);
      assertThat(declared.incident().milestones().startedAt()).isEqualTo(first.occurredAt());
      assertThat(declared.incident().milestones().detectedAt()).isEqualTo(first.occurredAt());
      probe.await(IncidentAlertAttached.class, event -> event.alertId().equals(loose.alertId()));
      assertThat(detail(ANNA, id).getInt("alertCount")).isEqualTo(3);
      assertThat(timeline(ANNA, id)).anyMatch(line -> line.contains("#" + first.number()));
      place(STAN, first.alertId()).statusCode(200).body("incident.id", equalTo(id));
    }
  }

  @Test
  void whatIsSaidOfTheStartCountsMoreThanTheAlert() {
    var alert = looseAlert(service("Checkout", 1));
    var before = alert.occurredAt().minus(Duration.ofMinutes(20));

    var seen =
        declareFrom(ANNA, Map.of("startedAt", before.toString()), alert.alertId())
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(seen.getString("milestones.startedAt")).isEqualTo(before.toString());
    assertThat(seen.getString("milestones.detectedAt")).isEqualTo(alert.occurredAt().toString());
  }

  @Test
  void whatIsNoAlertAndWhatIsInAnotherIncidentIsRefusedByName() {
    var service = service("Checkout", 1);
    var alert = looseAlert(service);
    declareFrom(ANNA, Map.of(), UUID.randomUUID())
        .statusCode(422)
        .body("code", equalTo("alert.unknown"))
        .body("errors[0].field", equalTo("alertIds"));
    place(ANNA, alert.alertId()).statusCode(200).body("incident", nullValue());
    declareFrom(ANNA, Map.of(), alert.alertId()).statusCode(201);

    declareFrom(BORIS, Map.of(), alert.alertId())
        .statusCode(409)
        .body("code", equalTo("alert.elsewhere"))
        .body("errors[0].field", equalTo("alertIds"));
    assertThat(incidentsOf(service)).isEqualTo(1);
    place(ANNA, UUID.randomUUID()).statusCode(404).body("code", equalTo("alert.unknown"));
  }

  @Test
  void drillsAndPrivateIncidentsTakeNoAlerts() {
    var alert = looseAlert(service("Checkout", 1));
    for (String kind : List.of("drill", "restricted")) {
      declareFrom(ANNA, Map.of(kind, true), alert.alertId())
          .statusCode(409)
          .body("code", equalTo("incident.no-alerts"))
          .body("errors[0].field", equalTo("alertIds"));
    }
    place(ANNA, alert.alertId()).body("incident", nullValue());
  }

  @Test
  void stakeholdersDeclareNothingFromAnAlert() {
    var alert = looseAlert(service("Checkout", 1));
    declareFrom(STAN, Map.of(), alert.alertId()).statusCode(403);
    declareFrom(MIA, Map.of(), alert.alertId()).statusCode(201);
  }

  @Test
  void aPrivateIncidentIsCalledByItsCodeNameAtItsAlert() {
    var alert = looseAlert(service("Checkout", 1));
    var secret =
        declare(ANNA, Map.of("title", "Stolen keys", "severity", "SEV1", "restricted", true));
    assertThat(post(ANNA, "/" + secret + "/alerts", Map.of("alertIds", List.of(alert.alertId()))))
        .isEqualTo(200);

    place(ANNA, alert.alertId()).body("incident.title", equalTo("Stolen keys"));
    var seen = place(BORIS, alert.alertId()).statusCode(200).extract().jsonPath();
    assertThat(seen.getString("incident.title"))
        .isEqualTo(detail(ANNA, secret).getString("codeName"));
    assertThat(seen.getBoolean("incident.visible")).isFalse();
    assertThat(seen.getString("incident.severity")).isNull();
  }

  @Test
  void ofManyWhoDeclareFromOneAlertAtOnceOneDoes() {
    var service = service("Checkout", 1);
    var alert = looseAlert(service);
    var answers =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> declareFrom(ANNA, Map.of(), alert.alertId()).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    await().atMost(PATIENCE).until(() -> incidentsOf(service) == 1);
  }
}
