package dev.muster.oncall.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Alertmanager webhook against its contract (alerting.md, section 3). */
@QuarkusTest
class AlertmanagerWebhookTest {
  private static final String TEN = "2026-11-21T10:00:00Z";
  private static final String ELEVEN = "2026-11-21T11:00:00Z";

  private Api.Wired service;

  @BeforeEach
  void wire() {
    service = Api.wired("ALERTMANAGER", null);
  }

  private static String alert(String status, String fingerprint, String startsAt) {
    return """
           {"status":"%s","labels":{"alertname":"Latency","severity":"critical","instance":"%s"},
            "annotations":{"summary":"slow %s"},"startsAt":"%s",
            "endsAt":"0001-01-01T00:00:00Z","generatorURL":"","fingerprint":"%s"}
           """
        .formatted(status, fingerprint, fingerprint, startsAt, fingerprint);
  }

  private ValidatableResponse send(String... alerts) {
    return sendTo(service.key(), alerts);
  }

  private static ValidatableResponse sendTo(String key, String... alerts) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            """
            {"version":"4","groupKey":"{}:{}","truncatedAlerts":0,"status":"firing",
             "receiver":"muster","groupLabels":{},"commonLabels":{},"commonAnnotations":{},
             "externalURL":"http://am.example.org","alerts":[%s]}
            """
                .formatted(Arrays.stream(alerts).collect(Collectors.joining(","))))
        .post("/integrations/alertmanager/" + key)
        .then();
  }

  private void statuses(String... newestFirst) {
    assertThat(Api.alerts(service)).extracting("status").containsExactly((Object[]) newestFirst);
  }

  @Test
  void eachAlertOfAGroupOpensOneAlert() {
    send(alert("firing", "f1", TEN), alert("firing", "f2", TEN))
        .statusCode(200)
        .body("status", equalTo("success"))
        .body("results.opened", equalTo(2));

    statuses("TRIGGERED", "TRIGGERED");
    assertThat(Api.alerts(service)).extracting("summary").contains("slow f1", "slow f2");
  }

  @Test
  void aGroupThatComesAgainChangesNothing() {
    send(alert("firing", "f1", TEN)).statusCode(200);
    send(alert("firing", "f1", TEN)).statusCode(200).body("results.repeated", equalTo(1));

    statuses("TRIGGERED");
  }

  @Test
  void aResolvedAlertInAGroupThatStillFiresEndsOnlyItself() {
    send(alert("firing", "f1", TEN), alert("firing", "f2", TEN)).statusCode(200);

    send(alert("firing", "f1", TEN), alert("resolved", "f2", TEN))
        .statusCode(200)
        .body("results.resolved", equalTo(1))
        .body("results.repeated", equalTo(1));

    assertThat(Api.alerts(service))
        .filteredOn("status", "TRIGGERED")
        .extracting("summary")
        .containsExactly("slow f1");
  }

  @Test
  void anAlertThatIsMissingFromAGroupStaysOpen() {
    send(alert("firing", "f1", TEN), alert("firing", "f2", TEN)).statusCode(200);
    send(alert("firing", "f1", TEN)).statusCode(200);

    statuses("TRIGGERED", "TRIGGERED");
  }

  @Test
  void aFiringThatArrivesAfterItsEndIsStale() {
    send(alert("firing", "f1", TEN)).statusCode(200);
    send(alert("resolved", "f1", TEN)).statusCode(200);

    send(alert("firing", "f1", TEN)).statusCode(200).body("results.stale", equalTo(1));

    statuses("RESOLVED");
  }

  @Test
  void evenWhenTheEndOvertookTheBeginning() {
    send(alert("resolved", "f1", TEN)).statusCode(200).body("results.dropped", equalTo(1));
    send(alert("firing", "f1", TEN)).statusCode(200).body("results.stale", equalTo(1));

    assertThat(Api.alerts(service)).isEmpty();
  }

  @Test
  void aNewOccurrenceAfterTheEndOpensANewAlert() {
    send(alert("firing", "f1", TEN)).statusCode(200);
    send(alert("resolved", "f1", TEN)).statusCode(200);

    send(alert("firing", "f1", ELEVEN)).statusCode(200).body("results.opened", equalTo(1));

    statuses("TRIGGERED", "RESOLVED");
  }

  @Test
  void theLateEndOfAnEarlierOccurrenceLeavesTheCurrentOneOpen() {
    send(alert("firing", "f1", ELEVEN)).statusCode(200);

    send(alert("resolved", "f1", TEN)).statusCode(200).body("results.dropped", equalTo(1));

    statuses("TRIGGERED");
  }

  @Test
  void whatAPersonEndedOpensAgainWhileTheSenderSaysItFires() {
    send(alert("firing", "f1", TEN)).statusCode(200);
    Api.post("/alerts/" + Api.alerts(service).get(0).get("id") + "/resolve", "{}").statusCode(200);

    send(alert("firing", "f1", TEN)).statusCode(200).body("results.opened", equalTo(1));
  }

  @Test
  void anUnknownKeyIsNotFound() {
    sendTo("k".repeat(32), alert("firing", "f1", TEN))
        .statusCode(404)
        .contentType(ContentType.JSON)
        .body("status", equalTo("error"));
  }

  @Test
  void anInvalidNotificationIsRefusedAndKept() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"version\":\"4\"}")
        .post("/integrations/alertmanager/" + service.key())
        .then()
        .statusCode(400)
        .body("errors[0]", equalTo("'alerts' is missing or not a list"));

    Api.get("/services/" + service.serviceId() + "/rejected-events")
        .body("items[0].reasons[0]", equalTo("'alerts' is missing or not a list"))
        .body("next", nullValue());
  }

  @Test
  void throttlingIsAnswered503BecauseAlertmanagerForgetsWhatIsAnswered429() {
    var status = 200;
    for (int i = 0; i < 5_000 && status == 200; i++) {
      status = send(alert("resolved", "f1", TEN)).extract().statusCode();
    }

    assertThat(status).isEqualTo(503);
  }

  @Test
  void aBearerHeaderIsNobodysBusinessHere() {
    given()
        .header("Authorization", "Bearer garbage")
        .contentType(ContentType.JSON)
        .body("{\"alerts\":[]}")
        .post("/integrations/alertmanager/" + service.key())
        .then()
        .statusCode(200);
  }
}
