package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.fanout.Crowd;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import dev.muster.testkit.webhook.ReceivedWebhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Other people's clients read a page of this service; run by {@code comms-service/compat}. */
@QuarkusTest
class StatuspageClients {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject FanOutRunner fanOuts;
  @Inject SecretBox box;
  @Inject Sql sql;
  @Inject InstantSource time;

  @Test
  void readAPageWithSomethingOfEverything() throws IOException, InterruptedException {
    Path packages = Path.of(System.getenv("PACKAGES"));
    Site site = site();
    Path output = packages.resolve("output.txt");
    Files.deleteIfExists(output);
    ProcessBuilder node =
        new ProcessBuilder("node", "statuspage.mjs").directory(Path.of("clients").toFile());
    node.environment()
        .putAll(
            Map.of(
                "STATUS_PAGE",
                RestAssured.baseURI + ":" + RestAssured.port + "/status/" + site.slug(),
                "WEBHOOK",
                signedCall(packages, site).toString()));
    int status = node.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    assertThat(status).as(Files.readString(output)).isZero();
  }

  private Site site() {
    Site site = Api.site("en", "ru");
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/component-groups",
            Map.of("name", "Shop", "componentIds", List.of(site.componentId()))));
    write(site, "Checkout was slow", "RESOLVED", "OPERATIONAL");
    JsonNode over = write(site, "Cards were refused", "RESOLVED", "OPERATIONAL");
    String postmortem = "/posts/" + over.path("id").asText() + "/postmortem";
    Api.json(
        Api.put(
            TestTokens.manager(), postmortem, Map.of("body", Map.of("en", "## Cause\n\nA disk"))));
    Api.json(Api.post(TestTokens.manager(), postmortem + "/publish", Map.of()));
    write(site, "Payments fail", "IDENTIFIED", "PARTIAL_OUTAGE");
    Instant starts = time.instant().plus(Duration.ofHours(5));
    Map<String, Object> work = new HashMap<>();
    work.put("pageId", site.pageId());
    work.put("title", Map.of("en", "Database upgrade"));
    work.put("body", Map.of("en", "We upgrade it."));
    work.put("componentIds", List.of(site.componentId()));
    work.put("scheduledFor", starts.toString());
    work.put("scheduledUntil", starts.plus(Duration.ofHours(1)).toString());
    Api.json(Api.post(TestTokens.manager(), "/maintenances", work));
    Api.awaitSummary(site, found -> !found.path("scheduled_maintenances").isEmpty());
    return site;
  }

  private static JsonNode write(Site site, String title, String status, String component) {
    Map<String, Object> post = new HashMap<>();
    post.put("pageId", site.pageId());
    post.put("title", Map.of("en", title));
    post.put("body", Map.of("en", "It is being looked at: https://example.org/more"));
    post.put("status", status);
    post.put("components", Map.of(site.componentId(), component));
    return Api.json(Api.post(TestTokens.manager(), "/posts", post));
  }

  /** The call that a subscriber of the page gets when something is said, as it comes. */
  private Path signedCall(Path folder, Site site) throws IOException {
    String secret = SecretKeys.webhookSecret();
    fanOuts.run();
    try (FakeWebhookReceiver receiver = new FakeWebhookReceiver()) {
      UUID reader = Crowd.on(sql, site, Channel.WEBHOOK, "127.0.0.1/hook", null, null);
      sql.update(
          "update subscriber set sealed_url = ?, sealed_secret = ? where id = ?",
          box.seal("subscriber/" + reader + "/url", receiver.url("/hook").toString()),
          box.seal("subscriber/" + reader + "/signing", secret),
          reader);
      Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());
      fanOuts.run();
      ReceivedWebhook call = receiver.awaitRequests(1).get(0);
      Map<String, String> headers = new HashMap<>();
      for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
        headers.put(name, call.header(name));
      }
      Path file = folder.resolve("webhook.json");
      Files.writeString(
          file,
          JSON.writeValueAsString(
              Map.of("secret", secret, "body", call.body(), "headers", headers)));
      return file;
    }
  }
}
