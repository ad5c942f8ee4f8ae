package dev.muster.oncall.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts in Microsoft Teams, through a workflow. */
@QuarkusTest
class TeamsPostTest {
  @Inject MovableClock clock;
  private final FakeWebhookReceiver workflow = new FakeWebhookReceiver();

  @AfterEach
  void asItWas() {
    workflow.close();
    clock.reset();
  }

  private static Map<String, Object> body(String url) {
    return Map.of("name", Api.unique("teams"), "kind", "TEAMS", "address", url);
  }

  private UUID alert(Map<String, Object> details) {
    var url = workflow.url("/workflows/x?sig=very-secret").toString();
    var added = Api.post("/destinations", body(url)).statusCode(201);
    assertThat(added.extract().asString()).doesNotContain("very-secret");
    var place = Api.target("DESTINATION", UUID.fromString(added.extract().path("id")));
    var service = Api.wired("PAGERDUTY_V2", Api.policy(0, Api.levelOf(0, List.of(place))));
    var event = new HashMap<>(Api.event(service, "trigger", "a"));
    event.put(
        "payload",
        Map.of(
            "summary", "it is down",
            "source", "probe",
            "severity", "critical",
            "custom_details", details));
    Api.enqueue(event).statusCode(202);
    return UUID.fromString(Api.alerts(service).get(0).get("id").toString());
  }

  @Test
  void aCardShowsTheAlertAndOpensIt() {
    workflow.answer(202);

    var alert = alert(Map.of("host", "web-1"));

    var request = workflow.awaitRequests(1).get(0);
    assertThat(request.uri().getQuery()).isEqualTo("sig=very-secret");
    var card = request.json().path("attachments").path(0).path("content");
    assertThat(card.path("version").asText()).isEqualTo("1.4");
    assertThat(card.toString()).contains("it is down").contains("web-1");
    assertThat(card.path("actions").path(0).path("type").asText()).isEqualTo("Action.OpenUrl");
    assertThat(card.path("actions").path(0).path("url").asText()).endsWith("/alerts/" + alert);
    assertThat(card.toString()).doesNotContain("/ack/");
    await().until(() -> Api.posts(alert).get(0).get("status").equals("SENT"));
    assertThat(Api.posts(alert).toString()).doesNotContain("very-secret");
  }

  @Test
  void aCardThatWouldBeTooLargeLosesDetails() {
    var details = new HashMap<String, Object>();
    for (int i = 0; i < 30; i++) {
      details.put("detail-%02d".formatted(i), "x".repeat(990) + "\u00e9".repeat(10));
    }

    alert(details);

    var body = workflow.awaitRequests(1).get(0).body();
    assertThat(body.length()).isGreaterThan(20_000);
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(28 * 1_024);
  }

  @Test
  void aWorkflowThatIsBusyIsAskedAgainWhenItSays() {
    workflow.answerTooMany(Duration.ofSeconds(50));
    workflow.answer(202);
    var alert = alert(Map.of());
    await().until(() -> Api.posts(alert).toString().contains("answered 429"));

    clock.advance(Duration.ofSeconds(51));

    workflow.awaitRequests(2);
    await().until(() -> Api.posts(alert).get(0).get("status").equals("SENT"));
  }

  @Test
  void onlyWorkflowsOfMicrosoftAreCalled() {
    Api.post("/destinations", body("https://example.org/workflows/x?sig=1"))
        .statusCode(422)
        .body("errors[0].message", containsString("*.logic.azure.com"));
    Api.post("/destinations", body("https://logic.azure.com.example.org/x?sig=1")).statusCode(422);
    Api.post("/destinations", body("http://prod-01.westeurope.logic.azure.com/x?sig=1"))
        .statusCode(422);
    Api.post("/destinations", body("https://prod-01.westeurope.logic.azure.com/workflows/x?sig=1"))
        .statusCode(201)
        .body("address", equalTo("https://prod-01.westeurope.logic.azure.com/…"));
  }
}
