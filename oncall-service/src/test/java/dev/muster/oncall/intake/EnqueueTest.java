package dev.muster.oncall.intake;

import static dev.muster.oncall.Api.enqueue;
import static dev.muster.oncall.Api.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code POST /v2/enqueue} against the wire contract (alerting.md, section 1). */
@QuarkusTest
class EnqueueTest {

  private static ValidatableResponse refused(Object body, String... errors) {
    return enqueue(body)
        .statusCode(400)
        .contentType(ContentType.JSON)
        .body("status", equalTo("invalid event"))
        .body("message", equalTo("Event object is invalid"))
        .body("errors", contains(errors));
  }

  @Test
  void anAcceptedTriggerIsAnsweredAsPagerDutyDoes() {
    var service = Api.paging(Api.person("anna"));

    enqueue(event(service, "trigger", "db/1"))
        .statusCode(202)
        .contentType(ContentType.JSON)
        .body("status", equalTo("success"))
        .body("message", equalTo("Event processed"))
        .body("dedup_key", equalTo("db/1"))
        .body("errors", nullValue());

    var alert = Api.alerts(service).get(0);
    assertThat(alert)
        .containsEntry("status", "TRIGGERED")
        .containsEntry("severity", "CRITICAL")
        .containsEntry("summary", "it is down")
        .containsEntry("source", "probe")
        .containsEntry("dedupKey", "db/1")
        .containsEntry("urgency", "HIGH");
  }

  @Test
  void aTriggerWithoutADedupKeyAlwaysOpensAnAlertAndGetsAKey() {
    var service = Api.wired("PAGERDUTY_V2", null);

    String first =
        enqueue(event(service, "trigger", null)).statusCode(202).extract().path("dedup_key");
    String second =
        enqueue(event(service, "trigger", null)).statusCode(202).extract().path("dedup_key");

    assertThat(first).hasSize(32).isNotEqualTo(second);
    assertThat(Api.alerts(service)).hasSize(2);
    enqueue(event(service, "resolve", first)).statusCode(202);
    assertThat(Api.alerts(service)).extracting("status").containsExactly("TRIGGERED", "RESOLVED");
  }

  @Test
  void aTriggerOfAnOpenAlertIsLoggedAndOpensNoOther() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var alert = Api.trigger(service, "same");

    enqueue(event(service, "trigger", "same")).statusCode(202).body("dedup_key", equalTo("same"));

    assertThat(Api.alerts(service)).hasSize(1);
    assertThat(Api.alert(alert)).containsEntry("eventCount", 2);
    assertThat(Api.log(alert)).contains("TRIGGERED", "REPEATED");
  }

  @Test
  void anAcknowledgedAlertStaysAcknowledgedWhenItIsTriggeredAgain() {
    var service = Api.paging(Api.person("anna"));
    var alert = Api.trigger(service, "same");
    enqueue(event(service, "acknowledge", "same")).statusCode(202);

    enqueue(event(service, "trigger", "same")).statusCode(202);

    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", "sender");
    assertThat(Api.pages(alert)).hasSize(1);
  }

  @Test
  void aTriggerAfterTheEndOpensANewAlertAndLeavesTheOldOneAlone() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var old = Api.trigger(service, "same");
    enqueue(event(service, "resolve", "same")).statusCode(202);

    var fresh = Api.trigger(service, "same");

    assertThat(fresh).isNotEqualTo(old);
    assertThat(Api.alert(old)).containsEntry("status", "RESOLVED");
    assertThat(Api.alert(fresh)).containsEntry("status", "TRIGGERED");
  }

  @Test
  void endingWhatIsNotOpenIsAcceptedAndDropped() {
    var service = Api.wired("PAGERDUTY_V2", null);

    for (var action : new String[] {"acknowledge", "resolve"}) {
      enqueue(event(service, action, "unknown"))
          .statusCode(202)
          .body("dedup_key", equalTo("unknown"));
    }

    assertThat(Api.alerts(service)).isEmpty();
  }

  @Test
  void keysOfAnotherIntegrationAreOtherKeys() {
    var one = Api.wired("PAGERDUTY_V2", null);
    var other = Api.wired("PAGERDUTY_V2", null);
    var alert = Api.trigger(one, "shared");

    enqueue(event(other, "resolve", "shared")).statusCode(202);

    assertThat(Api.alert(alert)).containsEntry("status", "TRIGGERED");
  }

  @Test
  void aRoutingKeyOfTheWrongLengthIsNamedInPagerDutysWords() {
    refused(
        Map.of("routing_key", "short", "event_action", "resolve", "dedup_key", "a"),
        "Length of 'routing_key' is incorrect (should be 32 characters)");
  }

  @Test
  void anUnknownRoutingKeyIsNeverAcceptedInSilence() {
    refused(
        Map.of("routing_key", "x".repeat(32), "event_action", "resolve", "dedup_key", "a"),
        "'routing_key' does not belong to any integration");
  }

  @Test
  void whatIsNoJsonObjectIsUnrecognized() {
    for (var body : new String[] {"", "{", "[]", "7", "null", "\"text\"", "\u0000"}) {
      given()
          .contentType(ContentType.JSON)
          .body(body)
          .post("/v2/enqueue")
          .then()
          .statusCode(400)
          .body("status", equalTo("Unrecognized object"))
          .body("message", equalTo("Event object format is unrecognized"))
          .body("errors", contains("JSON parse error"));
    }
  }

  @Test
  void aRefusedEventIsKeptWithItsReasonAndWithoutItsKey() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var event = event(service, "trigger", null);
    event.put("payload", Map.of("source", "x", "severity", "bad"));

    refused(
        event,
        "'payload.summary' is missing or blank",
        "'payload.severity' is invalid (must be one of the following: 'critical', 'warning',"
            + " 'error' or 'info')");

    Api.get("/services/" + service.serviceId() + "/rejected-events")
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].integrationId", equalTo(service.integrationId().toString()))
        .body("items[0].reasons[0]", equalTo("'payload.summary' is missing or blank"))
        .body("items[0].body", containsString("\"severity\":\"bad\""))
        .body("items[0].body", not(containsString(service.key())));
  }

  @Test
  void anEventLargerThan512KibIsRefused() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var event = event(service, "trigger", null);
    event.put(
        "payload",
        Map.of(
            "summary",
            "s",
            "source",
            "x",
            "severity",
            "info",
            "custom_details",
            Map.of("log", "x".repeat(512_000 - 1_000))));
    enqueue(event).statusCode(202);

    event.put(
        "payload",
        Map.of(
            "summary",
            "s",
            "source",
            "x",
            "severity",
            "info",
            "custom_details",
            Map.of("log", "x".repeat(524_288))));
    refused(event, "Event object is too large (should be at most 524288 bytes)");
  }

  @Test
  void aBearerHeaderIsNobodysBusinessHere() {
    var service = Api.wired("PAGERDUTY_V2", null);
    for (var header : new String[] {"Bearer garbage", "Bearer mus_unknown", "Token token=x"}) {
      given()
          .header("Authorization", header)
          .contentType("application/json; charset=utf-8")
          .body(event(service, "trigger", null))
          .post("/v2/enqueue")
          .then()
          .statusCode(202);
    }
  }

  @Test
  void theContentTypeDoesNotMatter() {
    var service = Api.wired("PAGERDUTY_V2", null);
    given()
        .contentType(ContentType.TEXT)
        .body(
            """
            {"routing_key":"%s","event_action":"resolve","dedup_key":"a"}
            """
                .formatted(service.key()))
        .post("/v2/enqueue")
        .then()
        .statusCode(202);
  }

  @Test
  void theKeyOfAnotherKindOfIntegrationIsRefusedVisibly() {
    var alertmanager = Api.wired("ALERTMANAGER", null);

    refused(
        event(alertmanager, "trigger", null),
        "'routing_key' belongs to an integration of another kind");
  }

  @Test
  void whatAlertmanagersPagerDutySenderSendsIsUnderstood() {
    var service = Api.paging(Api.person("anna"));
    var groupKey = "8f14e45fceea167a5a36dedd4bea2543b8a1c5d1ad4a9d6e7b7c1b0b4b3f1c2a";

    for (var action : new String[] {"trigger", "trigger", "resolve"}) {
      given()
          .contentType(ContentType.JSON)
          .body(
              """
              {"routing_key":"%s","dedup_key":"%s","event_action":"%s",
               "payload":{"summary":"[FIRING:1] HighLatency (web-1)","source":"Alertmanager",
                 "severity":"error","timestamp":"","class":"","component":"","group":"",
                 "custom_details":{"firing":"Labels:\\n - alertname = HighLatency\\n",
                   "num_firing":"1","num_resolved":"0","resolved":""}},
               "client":"Alertmanager","client_url":"http://am:9093/#/alerts?receiver=pd",
               "images":[],"links":[]}
              """
                  .formatted(service.key(), groupKey, action))
          .post("/v2/enqueue")
          .then()
          .statusCode(202)
          .body("dedup_key", equalTo(groupKey));
    }

    var alert = Api.alerts(service).get(0);
    assertThat(alert)
        .containsEntry("status", "RESOLVED")
        .containsEntry("severity", "ERROR")
        .containsEntry("eventCount", 2);
    assertThat(Api.alerts(service)).hasSize(1);
  }

  @Test
  void tooManyEventsForAKeyAreAskedToComeAgain() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var event = event(service, "resolve", "a");
    var accepted = 0;
    var answer = enqueue(event);
    while (accepted < 5_000 && answer.extract().statusCode() == 202) {
      accepted++;
      answer = enqueue(event);
    }

    assertThat(accepted).isGreaterThanOrEqualTo(120).isLessThan(5_000);
    answer
        .statusCode(429)
        .contentType(ContentType.JSON)
        .body("message", equalTo("Request Limit Exceeded"));
    enqueue(event(Api.wired("PAGERDUTY_V2", null), "resolve", "a")).statusCode(202);
  }

  @Test
  void aRotatedKeyLivesOnForItsGraceAndADeletedOneDoesNot() {
    var service = Api.wired("PAGERDUTY_V2", null);
    var path = "/services/" + service.serviceId() + "/integrations/" + service.integrationId();
    String fresh =
        Api.post(path + "/rotate", Map.of("graceSeconds", 3600))
            .statusCode(200)
            .extract()
            .path("key");
    var renewed = new Api.Wired(service.serviceId(), service.integrationId(), fresh);

    enqueue(event(service, "resolve", "a")).statusCode(202);
    enqueue(event(renewed, "resolve", "a")).statusCode(202);
    Api.post(path + "/rotate", Map.of("graceSeconds", 0)).statusCode(200);
    enqueue(event(renewed, "resolve", "a")).statusCode(400);

    Api.delete(path).statusCode(204);
    Api.get(path).statusCode(404);
  }

  @Test
  void keysAreShownOnceAndHintedAtAfterwards() {
    var service = Api.wired("PAGERDUTY_V2", null);

    assertThat(service.key()).matches("[0-9a-z]{32}");
    Api.get("/services/" + service.serviceId() + "/integrations")
        .body("items[0].key", nullValue())
        .body("items[0].keyHint", equalTo(service.key().substring(28)));
  }

  @Test
  void anEventOfADeletedServiceIsRefused() {
    var service = Api.wired("PAGERDUTY_V2", null);
    Api.delete("/services/" + service.serviceId()).statusCode(204);

    enqueue(event(service, "trigger", UUID.randomUUID().toString())).statusCode(400);
  }
}
