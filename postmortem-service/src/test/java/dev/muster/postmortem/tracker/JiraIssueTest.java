package dev.muster.postmortem.tracker;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeJira;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JiraIssueTest {
  @Inject TrackerWorld world;
  @Inject MovableClock clock;

  private FakeJira there;

  @BeforeEach
  void begin() {
    world.begin();
    there = new FakeJira(clock);
  }

  @AfterEach
  void end() {
    world.end();
    there.close();
  }

  @Test
  void anIssueIsMadeWithWhatTheItemSaysAndLeadsBack() {
    Map<String, Object> wanted = world.jira(there);
    wanted.put("labels", List.of("incident"));
    wanted.put("assignees", List.of(Map.of("personId", world.owner.id(), "account", "5b10-olive")));
    String tracker = world.connect(wanted);
    String item = world.item(false);

    world.make(item, tracker);

    JsonNode fields = there.issue("PAY-1").path("fields");
    assertThat(fields.path("summary").asText()).isEqualTo("Alert on the pool");
    assertThat(fields.path("description").asText())
        .contains("The pool ran **dry** unseen.", "/action-items?item=" + item);
    assertThat(fields.at("/labels/0").asText()).isEqualTo("incident");
    assertThat(fields.at("/assignee/accountId").asText()).isEqualTo("5b10-olive");
    assertThat(fields.path("duedate").asText()).isEqualTo(world.read(item).getString("dueOn"));
    assertThat(world.issue(item).getString("key")).isEqualTo("PAY-1");
    assertThat(world.issue(item).getString("url")).isEqualTo(there.url() + "/browse/PAY-1");
    assertThat(world.issue(item).getString("status")).isEqualTo("To Do");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void ofARestrictedIncidentItSaysTheReferenceAndNoMore() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(true);

    world.make(item, tracker);

    JsonNode fields = there.issue("PAY-1").path("fields");
    String reference = world.read(item).getString("reference");
    assertThat(fields.path("summary").asText()).isEqualTo("Action item of " + reference);
    assertThat(fields.path("description").asText())
        .contains("/action-items?item=" + item)
        .doesNotContain("pool");
    assertThat(fields.has("duedate")).isFalse();
  }

  @Test
  void aFieldThatIsOnNoScreenIsLeftOut() {
    there.hide("duedate");
    String item = world.item(false);

    world.make(item, world.connect(world.jira(there)));

    assertThat(there.issues()).hasSize(1);
    assertThat(there.issue("PAY-1").path("fields").has("duedate")).isFalse();
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void whatIsDoneHereIsDoneThere() {
    String item = world.item(false);
    world.make(item, world.connect(world.jira(there)));

    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();
    assertThat(there.statusOf("PAY-1")).isEqualTo("In Progress");

    world
        .move(item, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")))
        .statusCode(200);
    world.settle();
    assertThat(there.statusOf("PAY-1")).isEqualTo("Done");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
  }

  @Test
  void whatIsClosedThereIsDoneHereWithTheIssueAsEvidenceAndNotVerified() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(false);
    world.make(item, tracker);

    there.move("PAY-1", "Done");
    assertThat(there.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker))).isEqualTo(204);
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
    assertThat(world.read(item).getString("evidenceUrl")).isEqualTo(there.url() + "/browse/PAY-1");
    assertThat(world.read(item).getString("finishedBy")).isEqualTo("Payments in Jira");
    assertThat(world.read(item).getString("verifiedAt")).isNull();
  }

  @Test
  void whatWillNotBeDoneThereIsDroppedHereWithItsWordsAsReason() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(false);
    world.make(item, tracker);

    there.move("PAY-1", "Won't Do");
    there.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("DROPPED");
    assertThat(world.read(item).getString("dropReason")).contains("PAY-1", "Won't Do");
  }

  @Test
  void aMissedWebhookIsMadeUpForByReading() {
    String item = world.item(false);
    world.make(item, world.connect(world.jira(there)));

    there.move("PAY-1", "In Progress");
    world.pass(Duration.ofMinutes(12), Duration.ofSeconds(20));

    assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void anIssueThatIsThereIsLinkedByItsAddressAndGetsALink() {
    String tracker = world.connect(world.jira(there));
    String key = there.write("Watch the pool");
    String item = world.item(false);

    world.link(item, tracker, there.url() + "/browse/" + key).statusCode(200);
    world.settle();

    assertThat(world.issue(item).getString("key")).isEqualTo(key);
    assertThat(world.issue(item).getBoolean("madeHere")).isFalse();
    assertThat(there.issues()).hasSize(1);
    assertThat(there.links(key).values().toString()).contains("/action-items?item=" + item);

    String other = world.item(false);
    world.link(other, tracker, key).statusCode(200);
    world.settle();
    assertThat(world.issue(other).getString("state")).isEqualTo("REFUSED");
  }

  @Test
  void anIssueThatStandsElsewhereWaitsForAPersonWhenItIsLinked() {
    String tracker = world.connect(world.jira(there));
    String key = there.write("Watch the pool");
    there.move(key, "Done");
    String item = world.item(false);

    world.link(item, tracker, key).statusCode(200);
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("COMMITTED");
    assertThat(there.statusOf(key)).isEqualTo("Done");
    assertThat(world.issue(item).getString("state")).isEqualTo("CONFLICT");

    world.decide(item, "THEIRS").statusCode(200).body("issue.state", equalTo("EQUAL"));
    assertThat(world.read(item).getString("status")).isEqualTo("DONE");
    assertThat(world.read(item).getString("evidenceUrl")).endsWith("/browse/" + key);
  }

  @Test
  void whatBothChangedIsShownWithBothValuesAndNothingIsOverwritten() {
    String item = world.item(false);
    world.make(item, world.connect(world.jira(there)));

    there.move("PAY-1", "Done");
    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();

    assertThat(there.statusOf("PAY-1")).isEqualTo("Done");
    assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(world.issue(item).getString("state")).isEqualTo("CONFLICT");
    assertThat(world.issue(item).getString("conflicts[0].ours")).isEqualTo("IN_PROGRESS");
    assertThat(world.issue(item).getString("conflicts[0].theirs")).isEqualTo("Done");
    assertThat(world.issue(item).getString("conflicts[0].decision")).isEqualTo("OPEN");

    world.decide(item, "OURS").statusCode(200);
    world.settle();
    assertThat(there.statusOf("PAY-1")).isEqualTo("In Progress");
    assertThat(world.issue(item).getString("state")).isEqualTo("EQUAL");
    assertThat(world.issue(item).getString("conflicts[0].decision")).isEqualTo("OURS");
    world.decide(item, "OURS").statusCode(409).body("code", equalTo("tracker.no-conflict"));
  }

  @Test
  void aVerifiedItemIsNotReopenedFromThere() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(false);
    world.make(item, tracker);
    world
        .move(item, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")))
        .statusCode(200);
    as(world.boss.token())
        .body(Map.of("to", "VERIFIED"))
        .post(ROOT + "/action-items/" + item + "/status")
        .then()
        .statusCode(200);
    world.settle();

    there.move("PAY-1", "In Progress");
    there.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("VERIFIED");
    assertThat(world.issue(item).getString("conflicts[0].reason")).isEqualTo("NOT_POSSIBLE");
    world.decide(item, "THEIRS").statusCode(409);
    world.decide(item, "OURS").statusCode(200);
    world.settle();
    assertThat(there.statusOf("PAY-1")).isEqualTo("Done");
  }

  @Test
  void aProposalWithoutOwnerIsNotStartedFromThere() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(false, Map.of("status", "PROPOSED"));
    as(world.boss.token())
        .body(
            Map.of(
                "title",
                "Alert on the pool",
                "description",
                "",
                "priority",
                "P1",
                "horizon",
                "SHORT_TERM",
                "kind",
                "PREVENT"))
        .put(ROOT + "/action-items/" + item)
        .then()
        .statusCode(200);
    world.make(item, tracker);

    there.move("PAY-1", "In Progress");
    there.webhook("PAY-1").sendTo(TrackerWorld.hooks(tracker));
    world.settle();

    assertThat(world.read(item).getString("status")).isEqualTo("PROPOSED");
    assertThat(world.issue(item).getString("conflicts[0].reason")).isEqualTo("NOT_POSSIBLE");
    assertThat(world.issue(item).getString("conflicts[0].detail")).contains("owner");
  }

  @Test
  void aWorkflowWithoutAWayThereIsSaidAndTriedAgainWhenSomebodyWants() {
    there.block("In Progress");
    String item = world.item(false);
    world.make(item, world.connect(world.jira(there)));
    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();

    assertThat(world.issue(item).getString("state")).isEqualTo("REFUSED");
    assertThat(world.issue(item).getString("detail")).contains("no transition");
    as(world.owner.token())
        .post(TrackerWorld.issuePath(item) + "/attempt")
        .then()
        .statusCode(200)
        .body("issue.state", equalTo("WAITING"));
  }

  @Test
  void anIssueThatWasDeletedIsGoneAndTheItemCanHaveAnother() {
    String tracker = world.connect(world.jira(there));
    String item = world.item(false);
    world.make(item, tracker);
    there.delete("PAY-1");
    world.move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
    world.settle();
    assertThat(world.issue(item).getString("state")).isEqualTo("GONE");

    world.link(item, tracker, null).statusCode(409).body("code", equalTo("tracker.linked"));
    as(world.owner.token()).delete(TrackerWorld.issuePath(item)).then().statusCode(204);
    as(world.owner.token())
        .get(TrackerWorld.issuePath(item))
        .then()
        .body("issue", nullValue())
        .body("trackers[0].name", equalTo("Payments in Jira"));
    world.make(item, tracker);
    assertThat(there.statusOf("PAY-2")).isEqualTo("In Progress");
  }

  @Test
  void jiraServerIsReadWithItsOwnSearch() {
    there.asServer();
    Map<String, Object> wanted = world.jira(there);
    wanted.remove("login");
    String item = world.item(false);
    world.make(item, world.connect(wanted));

    there.move("PAY-1", "In Progress");
    world.pass(Duration.ofMinutes(12), Duration.ofSeconds(20));

    assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");
  }
}
