package dev.muster.postmortem.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GitHubIssueTest {
  @Inject TrackerWorld world;
  @Inject MovableClock clock;

  private FakeGitHub there;

  @BeforeEach
  void begin() {
    world.begin();
    there = new FakeGitHub(clock);
  }

  @AfterEach
  void end() {
    world.end();
    there.close();
  }

  @Test
  void anIssueIsMadeAndFollowsTheItemWithStateReasonAndLabels() {
    Map<String, Object> wanted = world.gitHub(there);
    wanted.put("labels", List.of("incident"));
    wanted.put("assignees", List.of(Map.of("personId", world.owner.id(), "account", "ada")));
    String item = world.item(false);
    world.make(item, world.connect(wanted));

    JsonNode issue = there.issue(1);
    assertThat(issue.path("title").asText()).isEqualTo("Alert on the pool");
    assertThat(issue.path("body").asText()).contains("**dry**", "/action-items?item=" + item);
    assertThat(issue.at("/assignees/0/login").asText()).isEqualTo("ada");

    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();
    assertThat(there.issue(1).path("labels").findValuesAsText("name"))
        .containsExactly("incident", "in progress");

    world.move(item, Map.of("to", "DROPPED", "reason", "No use")).statusCode(200);
    world.settle();
    assertThat(there.issue(1).path("state").asText()).isEqualTo("closed");
    assertThat(there.issue(1).path("state_reason").asText()).isEqualTo("not_planned");
    assertThat(there.issue(1).path("labels").findValuesAsText("name")).containsExactly("incident");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void aPersonWhomTheTrackerDoesNotKnowIsLeftOut() {
    Map<String, Object> wanted = world.gitHub(there);
    wanted.put("assignees", List.of(Map.of("personId", world.owner.id(), "account", "nobody")));
    String item = world.item(false);

    world.make(item, world.connect(wanted));

    assertThat(there.issues()).hasSize(1);
    assertThat(there.issue(1).path("assignees")).isEmpty();
  }

  @Test
  void aLabelThereStartsTheItemAndClosingFinishesIt() {
    String tracker = world.connect(world.gitHub(there));
    String item = world.item(false);
    world.make(item, tracker);

    there.label(1, "in progress");
    there.webhook(1, "labeled").sendTo(TrackerWorld.hooks(tracker));
    world.settle();
    assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");

    there.set(1, "closed", "completed");
    there.webhook(1, "closed").sendTo(TrackerWorld.hooks(tracker));
    world.settle();
    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
    assertThat(world.read(item).getString("evidenceUrl"))
        .isEqualTo("https://github.example/acme/shop/issues/1");
  }

  @Test
  void aReopenedIssueReopensTheItem() {
    String tracker = world.connect(world.gitHub(there));
    String item = world.item(false);
    world.make(item, tracker);
    there.set(1, "closed", "completed");
    there.webhook(1, "closed").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    there.set(1, "open", "reopened");
    there.webhook(1, "reopened").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("COMMITTED");
  }

  @Test
  void anIssueOfThisRepositoryIsLinkedInAnySpelling() {
    String tracker = world.connect(world.gitHub(there));
    there.write("Watch the pool");
    String item = world.item(false);

    world
        .link(item, tracker, "https://github.example/other/shop/issues/1")
        .statusCode(422)
        .body("errors[0].field", equalTo("reference"));
    world.link(item, tracker, "https://github.example/Acme/shop/issues/1").statusCode(200);
    world.settle();

    assertThat(world.issue(item).getString("key")).isEqualTo("#1");
    assertThat(there.comments(1)).hasSize(1).first().asString().contains("item=" + item);
    world
        .link(world.item(false), tracker, "#1")
        .statusCode(422)
        .body("code", equalTo("tracker.bad-reference"));
  }

  @Test
  void aMissedWebhookIsMadeUpForByReading() {
    String item = world.item(false);
    world.make(item, world.connect(world.gitHub(there)));

    there.set(1, "closed", "not_planned");
    world.pass(Duration.ofMinutes(12), Duration.ofSeconds(20));

    assertThat(world.read(item).getString("status")).isEqualTo("DROPPED");
  }
}
