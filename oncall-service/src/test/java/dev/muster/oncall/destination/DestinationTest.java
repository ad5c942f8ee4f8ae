package dev.muster.oncall.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Managers keep the places that policies tell. */
@QuarkusTest
class DestinationTest {
  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  private static Map<String, Object> body(String kind, Object address) {
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("place"));
    body.put("kind", kind);
    body.put("address", address);
    return body;
  }

  @Test
  void theSecretOfAWebhookIsShownOnce() {
    var added =
        Api.post("/destinations", body("WEBHOOK", receiver.url("/a").toString())).statusCode(201);

    String id = added.extract().path("id");
    assertThat(added.extract().<String>path("secret")).startsWith("whsec_");
    Api.get("/destinations/" + id)
        .statusCode(200)
        .body("secret", nullValue())
        .body("usable", equalTo(true))
        .body("lastTrial", nullValue());
  }

  @Test
  void aTrialSaysWhetherItWorks() {
    var id = Api.webhook(receiver.url("/trial"));
    receiver.answer(404);

    Api.post("/destinations/" + id + "/test", "").statusCode(202);
    await().until(() -> trial(id).equals("FAILED"));
    Api.get("/destinations/" + id)
        .body("lastTrial.error", containsString("the receiver answered 404"));
    Api.post("/destinations/" + id + "/test", "").statusCode(202);
    await().until(() -> trial(id).equals("DELIVERED"));

    var message = receiver.received().get(1).json();
    assertThat(message.path("type").asText()).isEqualTo("destination.trial");
    assertThat(message.path("data").path("text").asText()).contains("nothing else is needed");
  }

  private static String trial(UUID id) {
    return Api.get("/destinations/" + id).extract().path("lastTrial.status");
  }

  @Test
  void anAddressMustFitItsKindAndBeCallable() {
    for (var address : List.of("ftp://example.org/x", "no address", "http://169.254.169.254/x")) {
      Api.post("/destinations", body("WEBHOOK", address))
          .statusCode(422)
          .body("code", equalTo("destination.bad-address"));
    }
    Api.post("/destinations", body("WEBHOOK", null))
        .statusCode(422)
        .body("errors[0].field", equalTo("address"));
  }

  @Test
  void aDestinationThatAPolicyNamesStays() {
    var id = Api.webhook(receiver.url("/kept"));
    var policy = Api.policy(0, Api.levelOf(0, List.of(Api.target("DESTINATION", id))));

    Api.delete("/destinations/" + id).statusCode(409).body("code", equalTo("destination.in-use"));
    Api.delete("/escalation-policies/" + policy).statusCode(204);
    Api.delete("/destinations/" + id).statusCode(204);
    Api.get("/destinations/" + id).statusCode(404);
    Api.post(
            "/escalation-policies",
            Map.of(
                "name",
                Api.unique("late"),
                "levels",
                List.of(Api.levelOf(0, List.of(Api.target("DESTINATION", id))))))
        .statusCode(422)
        .body("code", equalTo("escalation-policy.unknown-target"));
  }

  @Test
  void aDestinationChangesButNotItsKind() {
    var id = Api.webhook(receiver.url("/before"));
    var change = body("WEBHOOK", receiver.url("/after").toString());

    Api.put("/destinations/" + id, change)
        .statusCode(200)
        .body("address", equalTo(receiver.url("/after").toString()));
    change.put("address", null);
    change.put("language", "ru");
    Api.put("/destinations/" + id, change)
        .statusCode(200)
        .body("language", equalTo("ru"))
        .body("address", equalTo(receiver.url("/after").toString()));
    change.put("kind", "TEAMS");
    Api.put("/destinations/" + id, change)
        .statusCode(409)
        .body("code", equalTo("destination.other-kind"));
  }

  @Test
  void respondersSeeDestinationsAndManagersKeepThem() {
    var id = Api.webhook(receiver.url("/seen"));

    Api.get("/destinations?limit=200", TestTokens.responder())
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
    Api.get("/destinations/kinds", TestTokens.responder())
        .statusCode(200)
        .body("available", hasItem("WEBHOOK"));
    Api.post("/destinations", body("WEBHOOK", "https://example.org"), TestTokens.responder())
        .statusCode(403);
    Api.post("/destinations/" + id + "/test", "", TestTokens.responder()).statusCode(403);
  }
}
