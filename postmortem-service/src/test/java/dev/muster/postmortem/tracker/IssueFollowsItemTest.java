package dev.muster.postmortem.tracker;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.postmortem.Cast;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import dev.muster.testkit.tracker.FakeJira;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes about an action item changes about the issue that was made from it. */
@QuarkusTest
class IssueFollowsItemTest {
  @Inject TrackerWorld world;
  @Inject MovableClock clock;
  @Inject Cast cast;

  private FakeJira jira;
  private FakeGitHub gitHub;
  private Cast.Actor grace;

  @BeforeEach
  void begin() {
    world.begin();
    jira = new FakeJira(clock);
    gitHub = new FakeGitHub(clock);
    grace = cast.person("Grace", "responder");
  }

  @AfterEach
  void end() {
    world.end();
    jira.close();
    gitHub.close();
  }

  @Test
  void titleDateAndPersonFollowInJiraAndNothingElseIsTouched() {
    String item = world.item(false);
    world.make(item, world.connect(assigned(world.jira(jira))));
    String text = fields().path("description").asText();

    change(item, "Alert on every pool", 20, grace.id());
    world.settle();

    assertThat(fields().path("summary").asText()).isEqualTo("Alert on every pool");
    assertThat(fields().at("/assignee/accountId").asText()).isEqualTo("grace");
    assertThat(fields().path("duedate").asText()).isEqualTo(world.read(item).getString("dueOn"));
    assertThat(fields().path("description").asText()).isEqualTo(text);
    assertThat(jira.statusOf("PAY-1")).isEqualTo("To Do");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void whoeverHasNoAccountThereLeavesItToNobody() {
    String item = world.item(false);
    world.make(item, world.connect(assigned(world.jira(jira))));

    change(item, "Alert on the pool", 9, world.boss.id());
    world.settle();

    assertThat(fields().path("assignee").isNull()).isTrue();
  }

  @Test
  void titleAndPersonFollowInGitHub() {
    String item = world.item(false);
    world.make(item, world.connect(assigned(world.gitHub(gitHub))));

    change(item, "Alert on every pool", 20, grace.id());
    world.settle();

    assertThat(gitHub.issue(1).path("title").asText()).isEqualTo("Alert on every pool");
    assertThat(gitHub.issue(1).path("assignees").findValuesAsText("login"))
        .containsExactly("grace");
    assertThat(gitHub.issue(1).path("body").asText()).contains("**dry**");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void aFieldThatTheTrackerDoesNotTakeDoesNotStopTheOthers() {
    jira.hide("duedate");
    String item = world.item(false);
    world.make(item, world.connect(assigned(world.jira(jira))));

    change(item, "Alert on every pool", 20, world.owner.id());
    world.settle();
    int asked = jira.taken().size();
    world.settle();

    assertThat(fields().path("summary").asText()).isEqualTo("Alert on every pool");
    assertThat(fields().has("duedate")).isFalse();
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
    assertThat(jira.taken()).hasSize(asked);
  }

  @Test
  void whatWasChangedThereStaysUntilItChangesHere() {
    String item = world.item(false);
    world.make(item, world.connect(assigned(world.gitHub(gitHub))));
    gitHub.rename(1, "Pool alert (ours)");

    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();
    assertThat(gitHub.issue(1).path("title").asText()).isEqualTo("Pool alert (ours)");

    change(item, "Alert on every pool", 9, world.owner.id());
    world.settle();
    assertThat(gitHub.issue(1).path("title").asText()).isEqualTo("Alert on every pool");
  }

  @Test
  void anIssueThatWasThereBeforeKeepsItsTitle() {
    String tracker = world.connect(assigned(world.jira(jira)));
    String key = jira.write("Ours since 2019");
    String item = world.item(false);
    world.link(item, tracker, key).statusCode(200);
    world.settle();

    change(item, "Alert on every pool", 20, grace.id());
    world.settle();

    assertThat(jira.issue(key).at("/fields/summary").asText()).isEqualTo("Ours since 2019");
  }

  private JsonNode fields() {
    return jira.issue("PAY-1").path("fields");
  }

  private Map<String, Object> assigned(Map<String, Object> tracker) {
    tracker.put(
        "assignees",
        List.of(
            Map.of("personId", world.owner.id(), "account", "ada"),
            Map.of("personId", grace.id(), "account", "grace")));
    return tracker;
  }

  private void change(String item, String title, int days, UUID owner) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("title", title);
    wanted.put("description", "Other words");
    wanted.put("kind", "PREVENT");
    wanted.put("horizon", "SHORT_TERM");
    wanted.put("priority", "P1");
    wanted.put("ownerId", owner);
    wanted.put("dueOn", LocalDate.parse(world.read(item).getString("dueOn")).plusDays(days));
    wanted.put("dueReason", "There are more pools");
    as(world.boss.token()).body(wanted).put(ROOT + "/action-items/" + item).then().statusCode(200);
  }
}
