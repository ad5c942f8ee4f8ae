package dev.muster.postmortem.tracker;

import static dev.muster.postmortem.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import dev.muster.testkit.tracker.FakeJira;
import dev.muster.testkit.tracker.SignedDelivery;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackerHookTest {
  @Inject TrackerWorld world;
  @Inject TrackerHooks hooks;
  @Inject MovableClock clock;

  private FakeJira jira;
  private FakeGitHub gitHub;

  @BeforeEach
  void begin() {
    world.begin();
    jira = new FakeJira(clock);
    gitHub = new FakeGitHub(clock);
  }

  @AfterEach
  void end() {
    world.end();
    jira.close();
    gitHub.close();
  }

  @Test
  void whatIsNotSignedWithTheSecretIsRefused() {
    String tracker = world.connect(world.gitHub(gitHub));
    String item = world.item(false);
    world.make(item, tracker);
    gitHub.set(1, "closed", "completed");
    SignedDelivery told = gitHub.webhook(1, "closed");
    String url = TrackerWorld.hooks(tracker);

    assertThat(told.with("X-Hub-Signature-256", "sha256=" + "0".repeat(64)).sendTo(url))
        .isEqualTo(403);
    assertThat(told.with("X-Hub-Signature-256", "sha1=abc").sendTo(url)).isEqualTo(403);
    assertThat(told.forged("{\"issue\":{\"number\":1}}").sendTo(url)).isEqualTo(403);
    given()
        .contentType("application/json")
        .body(told.body())
        .post("/trackers/" + tracker + "/hooks")
        .then()
        .statusCode(403)
        .body("code", equalTo("tracker.bad-signature"));
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("COMMITTED");
  }

  @Test
  void aTrackerThatNobodyKnowsIsAnsweredLikeABadSignature() {
    assertThat(gitHub.ping().sendTo(TrackerWorld.hooks(UUID.randomUUID().toString())))
        .isEqualTo(403);
  }

  @Test
  void theSecretOfOneTrackerDoesNotSignForAnother() {
    var wanted = world.jira(jira);
    wanted.put("webhookSecret", "another-secret-of-jira");
    String tracker = world.connect(wanted);
    jira.write("Watch the pool");

    assertThat(jira.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker))).isEqualTo(403);
  }

  @Test
  void aReplayedWebhookChangesNothingAndAsksNothing() {
    String tracker = world.connect(world.jira(jira));
    String item = world.item(false);
    world.make(item, tracker);
    jira.move("PAY-1", "Done");
    SignedDelivery told = jira.webhook("PAY-1");
    assertThat(told.sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    world.settle();
    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
    long version = world.read(item).getLong("version");
    jira.forgetRequests();

    assertThat(told.sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    assertThat(told.sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    world.settle();

    assertThat(jira.taken()).isEmpty();
    assertThat(world.read(item).getLong("version")).isEqualTo(version);
  }

  @Test
  void aWebhookThatComesLateDoesNotTurnThingsBack() {
    String tracker = world.connect(world.jira(jira));
    String item = world.item(false);
    world.make(item, tracker);
    jira.move("PAY-1", "In Progress");
    SignedDelivery late = jira.webhook("PAY-1");
    clock.advance(Duration.ofSeconds(3));
    jira.move("PAY-1", "Done");
    jira.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    assertThat(late.sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
    assertThat(jira.statusOf("PAY-1")).isEqualTo("Done");
  }

  @Test
  void aPingIsHeard() {
    String tracker = world.connect(world.gitHub(gitHub));
    assertThat(gitHub.ping().sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    as(TestTokens.manager())
        .get(TrackerWorld.TRACKERS + "/" + tracker)
        .then()
        .body("webhookAt", notNullValue());
  }

  @Test
  void whatWasHeardIsForgottenAfterAMonth() {
    String tracker = world.connect(world.gitHub(gitHub));
    SignedDelivery ping = gitHub.ping();
    ping.sendTo(TrackerWorld.hooks(tracker));
    hooks.deleteOld(clock.instant().plus(Duration.ofDays(29)));
    assertThat(world.heard(tracker)).isEqualTo(1);
    hooks.deleteOld(clock.instant().plus(Duration.ofDays(31)));
    assertThat(world.heard(tracker)).isZero();
  }
}
