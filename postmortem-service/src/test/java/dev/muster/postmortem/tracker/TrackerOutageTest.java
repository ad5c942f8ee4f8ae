package dev.muster.postmortem.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import dev.muster.testkit.tracker.FakeJira;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trackers that are away, lose answers or were asked too often. */
@QuarkusTest
class TrackerOutageTest {
  private static final Duration STEP = Duration.ofSeconds(5);

  @Inject TrackerWorld world;
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
  void whileBothAreAwayItemsStayUsableAndAfterwardsBothAgree() {
    String inJira = world.item(false);
    String inGitHub = world.item(false);
    world.make(inJira, world.connect(world.jira(jira)));
    world.make(inGitHub, world.connect(world.gitHub(gitHub)));
    jira.leave();
    gitHub.leave();

    for (String item : new String[] {inJira, inGitHub}) {
      world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    }
    world.pass(Duration.ofMinutes(1), STEP);
    for (String item : new String[] {inJira, inGitHub}) {
      assertThat(world.issue(item).getString("state")).isEqualTo("WAITING");
      assertThat(world.issue(item).getString("problem")).isEqualTo("away");
      assertThat(Instant.parse(world.issue(item).getString("nextAttemptAt")))
          .isAfterOrEqualTo(clock.instant().minus(STEP));
      assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");
    }
    world.pass(Duration.ofMinutes(30), Duration.ofSeconds(30));

    jira.comeBack();
    gitHub.comeBack();
    world.pass(Duration.ofMinutes(6), STEP);

    assertThat(jira.statusOf("PAY-1")).isEqualTo("In Progress");
    assertThat(gitHub.issue(1).at("/labels/0/name").asText()).isEqualTo("in progress");
    assertThat(world.issue(inJira).getString("state")).isEqualTo("EQUAL");
    assertThat(world.issue(inJira).getString("problem")).isNull();
    assertThat(world.issue(inGitHub).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void whatWasChangedThereWhileItWasAwayIsFoundAfterwards() {
    String item = world.item(false);
    world.make(item, world.connect(world.gitHub(gitHub)));
    gitHub.leave();
    world.pass(Duration.ofMinutes(15), Duration.ofSeconds(30));
    gitHub.set(1, "closed", "completed");
    world.pass(Duration.ofMinutes(15), Duration.ofSeconds(30));

    gitHub.comeBack();
    world.pass(Duration.ofMinutes(6), STEP);

    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
  }

  @Test
  void anIssueWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
    String tracker = world.connect(world.gitHub(gitHub));
    world.settle();
    String item = world.item(false);
    gitHub.loseAnswer();

    world.link(item, tracker, null).statusCode(200);
    world.pass(Duration.ofMinutes(5), STEP);

    assertThat(gitHub.issues()).hasSize(1);
    assertThat(world.issue(item).getString("key")).isEqualTo("#1");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void anIssueWhoseAnswerWasLostIsFoundThoughSearchingLagsBehind() {
    String tracker = world.connect(world.jira(jira));
    world.settle();
    String item = world.item(false);
    jira.lag(Duration.ofSeconds(90));
    jira.loseAnswer();

    world.link(item, tracker, null).statusCode(200);
    world.pass(Duration.ofMinutes(10), STEP);

    assertThat(jira.issues()).hasSize(1);
    assertThat(world.issue(item).getString("key")).isEqualTo("PAY-1");
  }

  @Test
  void anIssueThatWasMadeButCouldNotBeReadIsNotMadeTwice() {
    String tracker = world.connect(world.jira(jira));
    world.settle();
    String item = world.item(false);
    world.link(item, tracker, null).statusCode(200);
    jira.answerAfterNext(429, Map.of("Retry-After", "60"), "{}");

    world.pass(Duration.ofMinutes(10), STEP);

    assertThat(jira.issues()).hasSize(1);
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void severalReplicasMakeOneIssue() {
    String inJira = world.item(false);
    String inGitHub = world.item(false);
    world.link(inJira, world.connect(world.jira(jira)), null).statusCode(200);
    world.link(inGitHub, world.connect(world.gitHub(gitHub)), null).statusCode(200);

    world.settleTogether(4);

    assertThat(jira.issues()).hasSize(1);
    assertThat(gitHub.issues()).hasSize(1);
    assertThat(world.issue(inJira).getString("state")).isEqualTo("EQUAL");
    assertThat(world.issue(inGitHub).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void anIssueThatWasNeverMadeIsMadeOnceItIsCertain() {
    String tracker = world.connect(world.jira(jira));
    world.settle();
    String item = world.item(false);
    jira.answerNext(503, Map.of(), "");

    world.link(item, tracker, null).statusCode(200);
    world.pass(Duration.ofMinutes(5), STEP);

    assertThat(jira.issues()).hasSize(1);
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void jiraIsLeftAloneForAsLongAsItAsks() {
    String tracker = world.connect(world.jira(jira));
    world.settle();
    String item = world.item(false);
    jira.forgetRequests();
    jira.answerNext(429, Map.of("Retry-After", "300"), "{\"errorMessages\":[\"Slow down\"]}");
    world.link(item, tracker, null).statusCode(200);

    world.pass(Duration.ofMinutes(4), STEP);
    assertThat(jira.taken()).isEmpty();
    assertThat(world.issue(item).getString("state")).isEqualTo("WAITING");
    assertThat(world.issue(item).getString("problem")).isEqualTo("limited");

    world.pass(Duration.ofMinutes(3), STEP);
    assertThat(jira.issues()).hasSize(1);
  }

  @Test
  void gitHubIsLeftAloneUntilItsLimitIsReset() {
    String tracker = world.connect(world.gitHub(gitHub));
    world.settle();
    String item = world.item(false);
    gitHub.forgetRequests();
    gitHub.answerNext(
        403,
        Map.of(
            "X-RateLimit-Remaining",
            "0",
            "X-RateLimit-Reset",
            Long.toString(clock.instant().plusSeconds(600).getEpochSecond())),
        "{\"message\":\"API rate limit exceeded\"}");
    world.link(item, tracker, null).statusCode(200);

    world.pass(Duration.ofMinutes(9), STEP);
    assertThat(gitHub.taken()).isEmpty();
    world.pass(Duration.ofMinutes(3), STEP);
    assertThat(gitHub.issues()).hasSize(1);
  }

  @Test
  void afterASecondaryLimitWithoutATimeAMinutePasses() {
    String tracker = world.connect(world.gitHub(gitHub));
    world.settle();
    String item = world.item(false);
    gitHub.forgetRequests();
    gitHub.answerNext(403, Map.of(), "{\"message\":\"You have exceeded a secondary rate limit.\"}");
    world.link(item, tracker, null).statusCode(200);

    world.pass(Duration.ofSeconds(55), STEP);
    assertThat(gitHub.taken()).isEmpty();
    world.pass(Duration.ofSeconds(30), STEP);
    assertThat(gitHub.issues()).hasSize(1);
  }
}
