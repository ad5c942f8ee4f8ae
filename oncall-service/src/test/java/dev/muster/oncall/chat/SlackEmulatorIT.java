package dev.muster.oncall.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import dev.muster.oncall.Api;
import dev.muster.testkit.node.NodeProgram;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An emulator of Slack that others wrote: Slack's own client for Java posts to it, changes what it
 * posted, and finds people there.
 */
@QuarkusTest
@TestProfile(SlackEmulatorProfile.class)
class SlackEmulatorIT {
  @ConfigProperty(name = "muster.slack.base-url")
  String emulator;

  @Inject MovableClock clock;

  private Api.Someone anna;
  private Process process;
  private MethodsClient slack;
  private String member;

  @BeforeEach
  void start() {
    anna = Api.person("anna");
    process = NodeProgram.emulate("slack", URI.create(emulator).getPort(), seed());
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(emulator);
    slack = Slack.getInstance(config).methods(SlackEmulatorProfile.TOKEN);
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::findMember);
  }

  @AfterEach
  void stop() {
    process.destroy();
  }

  private boolean findMember() throws Exception {
    var found = slack.usersLookupByEmail(r -> r.email(anna.email()));
    member = found.isOk() ? found.getUser().getId() : null;
    return found.isOk();
  }

  private String seed() {
    return """
    slack:
      team: { name: Muster, domain: muster }
      users:
        - { name: anna, real_name: Anna, email: "%s" }
      channels:
        - { name: alerts, topic: Alerts }
      tokens:
        - token: %s
          user: anna
          scopes: [chat:write, channels:read, channels:history, users:read, users:read.email]
    """
        .formatted(anna.email(), SlackEmulatorProfile.TOKEN);
  }

  private String channel() throws Exception {
    return slack.conversationsList(r -> r).getChannels().stream()
        .filter(channel -> channel.getName().equals("alerts"))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private List<Message> messages() throws Exception {
    var id = channel();
    return slack.conversationsHistory(r -> r.channel(id)).getMessages();
  }

  private Message awaitMessage(String words) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(
            () ->
                messages().stream()
                    .filter(message -> message.getText().contains(words))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void anAlertIsPostedTakenThereAndChanged() throws Exception {
    var place =
        Api.post(
                "/destinations",
                Map.of("name", Api.unique("slack"), "kind", "SLACK", "address", "alerts"))
            .statusCode(201)
            .extract()
            .<String>path("id");
    var level = Api.levelOf(0, List.of(Api.target("DESTINATION", UUID.fromString(place))));

    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, level)), "a");

    var posted = awaitMessage("it is down");
    await().until(() -> Api.posts(alert).get(0).get("status").equals("SENT"));
    SlackPress.of(member, "acknowledge", alert).told(clock.instant()).statusCode(204);
    Api.get("/alerts/" + alert).body("acknowledgedBy", equalTo(anna.name()));
    assertThat(awaitMessage("Taken by " + anna.name()).getTs()).isEqualTo(posted.getTs());
  }

  /** The emulator knows no messages to members, but finds them, which the refusal shows. */
  @Test
  void aMemberIsFoundByTheirAddress() {
    var methods = "/people/" + anna.id() + "/contact-methods";
    String method =
        Api.post(methods, Map.of("kind", "SLACK", "address", anna.email()))
            .statusCode(201)
            .extract()
            .path("id");

    Api.post(methods + "/" + method + "/verification", Map.of()).statusCode(202);

    await()
        .untilAsserted(
            () ->
                Api.get("/deliveries?status=FAILED")
                    .body(
                        "items.find { it.destination == '%s' }.lastError".formatted(anna.email()),
                        containsString("channel_not_found")));
  }
}
