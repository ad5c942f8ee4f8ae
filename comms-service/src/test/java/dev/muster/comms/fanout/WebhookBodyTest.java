package dev.muster.comms.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bodies have the keys of contracts/statuspage.md, A.8. */
@QuarkusTest
class WebhookBodyTest {
  private static final String[] INCIDENT = {
    "id",
    "name",
    "status",
    "impact",
    "impact_override",
    "backfilled",
    "shortlink",
    "created_at",
    "updated_at",
    "monitoring_at",
    "resolved_at",
    "scheduled_for",
    "scheduled_until",
    "scheduled_auto_transition",
    "scheduled_auto_in_progress",
    "scheduled_auto_completed",
    "scheduled_remind_prior",
    "scheduled_reminded_at",
    "postmortem_body",
    "postmortem_body_last_updated_at",
    "postmortem_ignored",
    "postmortem_published_at",
    "postmortem_notified_subscribers",
    "postmortem_notified_twitter",
    "page_id",
    "incident_updates"
  };

  @Inject FanOutRunner runner;
  @Inject SecretBox box;
  @Inject Sql sql;

  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();
  private Site site;

  @BeforeEach
  void aPageWithAWebhook() {
    site = Api.site("en", "ru");
    sql.update("update fan_out set finished_at = now() where finished_at is null");
    UUID id = Crowd.on(sql, site, Channel.WEBHOOK, "127.0.0.1/...hook", null, null);
    sql.update(
        "update subscriber set sealed_url = ?, sealed_secret = ? where id = ?",
        box.seal("subscriber/" + id + "/url", receiver.url("/hook?key=a%20b").toString()),
        box.seal("subscriber/" + id + "/signing", SecretKeys.webhookSecret()),
        id);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void anIncidentHasTheKeysOfStatuspage() {
    UUID post = Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());
    Crowd.say(post, "RESOLVED", "It works again.");
    runner.run();

    JsonNode body = bodyWith("/incident/resolved_at");

    assertThat(keys(body)).containsExactlyInAnyOrder("meta", "page", "incident");
    assertThat(keys(body.path("meta")))
        .containsExactlyInAnyOrder("unsubscribe", "documentation", "generated_at");
    assertThat(keys(body.path("page")))
        .containsExactlyInAnyOrder("id", "status_indicator", "status_description");
    assertThat(keys(body.path("incident"))).containsExactlyInAnyOrder(INCIDENT);
    assertThat(keys(body.at("/incident/incident_updates/0")))
        .containsExactlyInAnyOrder(
            "id",
            "incident_id",
            "status",
            "body",
            "created_at",
            "updated_at",
            "display_at",
            "wants_twitter_update",
            "twitter_updated_at",
            "affected_components",
            "custom_tweet",
            "deliver_notifications",
            "tweet_id");
    assertThat(body.at("/incident/incident_updates")).hasSize(2);
    assertThat(body.at("/incident/incident_updates/0/status").asText()).isEqualTo("resolved");
    assertThat(body.at("/page/status_indicator").asText()).isEqualTo("none");
    assertThat(body.at("/incident/created_at").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d");
  }

  @Test
  void plannedWorkSaysWhenItIs() {
    Instant starts = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400);
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/maintenances",
            Map.of(
                "pageId", site.pageId(),
                "title", Map.of("en", "Upgrade", "ru", "Обновление"),
                "body", Map.of("en", "We upgrade.", "ru", "Обновляем."),
                "componentIds", List.of(site.componentId()),
                "scheduledFor", starts.toString(),
                "scheduledUntil", starts.plusSeconds(3_600).toString())));
    runner.run();

    JsonNode incident = bodyWith("/incident/scheduled_for").path("incident");

    assertThat(keys(incident)).containsExactlyInAnyOrder(INCIDENT);
    assertThat(incident.path("status").asText()).isEqualTo("scheduled");
    assertThat(incident.path("scheduled_auto_in_progress").asBoolean()).isTrue();
    assertThat(incident.path("impact").asText()).isEqualTo("maintenance");
  }

  @Test
  void aComponentHasTheKeysOfStatuspage() {
    Crowd.publish(site, "Payments fail.");
    runner.run();

    JsonNode body = bodyWith("/component_update/id");

    assertThat(keys(body))
        .containsExactlyInAnyOrder("meta", "page", "component_update", "component");
    assertThat(keys(body.path("component_update")))
        .containsExactlyInAnyOrder("id", "component_id", "created_at", "old_status", "new_status");
    assertThat(keys(body.path("component")))
        .containsExactlyInAnyOrder("id", "name", "status", "created_at");
    assertThat(body.at("/component_update/old_status").asText()).isEqualTo("operational");
    assertThat(body.at("/component/id").asText()).isEqualTo(site.code());
  }

  private JsonNode bodyWith(String pointer) {
    receiver.awaitRequests(pointer.startsWith("/component") ? 2 : 1);
    Awaitility.await()
        .until(() -> receiver.received().stream().anyMatch(call -> has(call.json(), pointer)));
    return receiver.received().stream()
        .map(call -> call.json())
        .filter(body -> has(body, pointer))
        .findFirst()
        .orElseThrow();
  }

  private static boolean has(JsonNode body, String pointer) {
    return !body.at(pointer).isMissingNode() && !body.at(pointer).isNull();
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
