package dev.muster.postmortem.tracker;

import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import dev.muster.testkit.tracker.FakeJira;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections as administrators keep them. */
@QuarkusTest
class TrackerTest {
  private static final String TRACKERS = TrackerWorld.TRACKERS;

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
  void aConnectionTellsNoSecretAndWhereWebhooksGo() {
    String id = world.connect(world.jira(jira));

    String answer =
        as(TestTokens.manager())
            .get(TRACKERS + "/" + id)
            .then()
            .statusCode(200)
            .body("tokenEnd", equalTo("ests"))
            .body("issueType", equalTo("Task"))
            .body("webhookUrl", equalTo("http://localhost:8084/trackers/" + id + "/hooks"))
            .extract()
            .asString();
    assertThat(answer).doesNotContain(FakeJira.TOKEN).doesNotContain(FakeJira.SECRET);
  }

  @Test
  void onlyAdministratorsConnect() {
    String id = world.connect(world.jira(jira));
    String manager = TestTokens.manager();
    as(manager).body(world.jira(jira)).post(TRACKERS).then().statusCode(403);
    as(manager).body(world.jira(jira)).put(TRACKERS + "/" + id).then().statusCode(403);
    as(manager).delete(TRACKERS + "/" + id).then().statusCode(403);
    as(manager).post(TRACKERS + "/" + id + "/trial").then().statusCode(403);
    as(manager).post(TRACKERS + "/" + id + "/reading").then().statusCode(403);
    as(TestTokens.responder()).get(TRACKERS).then().statusCode(403);
    as(manager).get(TRACKERS).then().statusCode(200).body("items.id", hasItem(id));
  }

  @Test
  void onlyThoseWhoWorkHereGiveItemsIssues() {
    String id = world.connect(world.jira(jira));
    String item = world.item(false);
    String path = TrackerWorld.issuePath(item);
    String guest = TestTokens.stakeholder();
    as(guest).body(Map.of("connectionId", id)).post(path).then().statusCode(403);
    as(guest).delete(path).then().statusCode(403);
    as(guest).body(Map.of("take", "OURS")).post(path + "/decision").then().statusCode(403);
    as(guest).post(path + "/attempt").then().statusCode(403);
    as(TestTokens.responder())
        .body(Map.of("connectionId", id))
        .post(TrackerWorld.issuePath(world.item(true)))
        .then()
        .statusCode(403)
        .body("code", equalTo("postmortem.restricted"));
  }

  @Test
  void aTrialSaysWhetherItWorks() {
    String id = world.connect(world.jira(jira));
    as(TestTokens.admin())
        .post(TRACKERS + "/" + id + "/trial")
        .then()
        .statusCode(200)
        .body("works", equalTo(true))
        .body("name", equalTo("Payments"));

    Map<String, Object> wrong = world.gitHub(gitHub);
    wrong.put("token", "not-the-right-one");
    as(TestTokens.admin())
        .post(TRACKERS + "/" + world.connect(wrong) + "/trial")
        .then()
        .statusCode(200)
        .body("works", equalTo(false))
        .body("problem", equalTo("LOGIN"));

    jira.leave();
    as(TestTokens.admin())
        .post(TRACKERS + "/" + id + "/trial")
        .then()
        .body("problem", equalTo("AWAY"));
  }

  @Test
  void anAddressInOurOwnNetworksIsRefused() {
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("baseUrl", "https://10.0.0.1");
    as(TestTokens.admin())
        .body(wanted)
        .post(TRACKERS)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("baseUrl"));
  }

  @Test
  void theMappingNamesEveryStatusOnceAndNeverVerifiesFromThere() {
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("outgoing", List.of(Map.of("status", "DONE", "state", "done")));
    as(TestTokens.admin()).body(wanted).post(TRACKERS).then().statusCode(400);

    wanted.remove("outgoing");
    wanted.put("incoming", List.of(Map.of("status", "VERIFIED", "state", "done")));
    as(TestTokens.admin()).body(wanted).post(TRACKERS).then().statusCode(400);

    wanted.put("incoming", List.of(Map.of("status", "DONE", "name", "Released")));
    as(TestTokens.admin()).body(wanted).post(TRACKERS).then().statusCode(201);
  }

  @Test
  void aProjectIsOneOfItsKind() {
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("project", "acme/shop");
    as(TestTokens.admin()).body(wanted).post(TRACKERS).then().statusCode(400);
  }

  @Test
  void onlyTheTeamsThatUseItChooseIt() {
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("teams", List.of(UUID.randomUUID()));
    String id = world.connect(wanted);
    String item = world.item(false);

    as(world.owner.token()).get(TrackerWorld.issuePath(item)).then().body("trackers", hasSize(0));
    world.link(item, id, null).statusCode(422).body("code", equalTo("tracker.not-usable"));

    wanted.put("teams", List.of(world.team));
    as(TestTokens.admin()).body(wanted).put(TRACKERS + "/" + id).then().statusCode(200);
    world.link(item, id, null).statusCode(200);
  }

  @Test
  void whereIssuesAreIsNotMovedElsewhere() {
    String id = world.connect(world.jira(jira));
    world.make(world.item(false), id);
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("project", "SHOP");
    as(TestTokens.admin())
        .body(wanted)
        .put(TRACKERS + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("tracker.in-use"));
  }

  @Test
  void aTokenIsNotSentToAnotherAddressThanItWasGivenFor() {
    String id = world.connect(world.jira(jira));
    Map<String, Object> wanted = world.jira(jira);
    wanted.put("baseUrl", gitHub.url());
    wanted.remove("token");
    as(TestTokens.admin())
        .body(wanted)
        .put(TRACKERS + "/" + id)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("token"));
  }

  @Test
  void aWrongLoginIsShown() {
    Map<String, Object> wanted = world.gitHub(gitHub);
    wanted.put("token", "not-the-right-one");
    String id = world.connect(wanted);
    world.settle();
    as(TestTokens.admin())
        .get(TRACKERS + "/" + id)
        .then()
        .body("problem", equalTo("login"))
        .body("detail", not(equalTo(null)));
  }

  @Test
  void aForgottenTrackerLeavesItsIssuesAlone() {
    String id = world.connect(world.jira(jira));
    String item = world.item(false);
    world.make(item, id);
    as(TestTokens.admin())
        .header("If-Match", "\"99\"")
        .delete(TRACKERS + "/" + id)
        .then()
        .statusCode(412);
    as(TestTokens.admin()).delete(TRACKERS + "/" + id).then().statusCode(204);
    as(world.owner.token()).get(TrackerWorld.issuePath(item)).then().body("issue", equalTo(null));
    assertThat(jira.issues()).hasSize(1);
  }

  @Test
  void itIsReadAtOnceWhenSomebodyWants() {
    String id = world.connect(world.jira(jira));
    String item = world.item(false);
    world.make(item, id);
    jira.move("PAY-1", "In Progress");
    as(TestTokens.admin()).post(TRACKERS + "/" + id + "/reading").then().statusCode(200);
    world.settle();
    assertThat(world.read(item).getString("status")).isEqualTo("IN_PROGRESS");
  }
}
