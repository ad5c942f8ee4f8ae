package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static dev.muster.postmortem.action.ItemScene.change;
import static dev.muster.postmortem.action.ItemScene.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checklists, evidence, reviewers, teams as owners, and due dates that move. */
@QuarkusTest
class ItemDetailsTest {
  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject ActionItems items;
  private ItemScene scene;

  @BeforeEach
  void scene() {
    scene = new ItemScene(cast, clock.instant());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aChecklistIsKeptInOrderAndMustBeDoneBeforeTheItemIs() {
    String id = promise().getString("id");
    String steps = ITEMS + "/" + id + "/steps";
    as(scene.owner.token()).body(Map.of("text", "Measure")).post(steps).then().statusCode(200);
    List<String> ids =
        as(scene.owner.token())
            .body(Map.of("text", " Alert "))
            .post(steps)
            .then()
            .body("text", contains("Measure", "Alert"))
            .extract()
            .path("id");

    as(scene.owner.token())
        .body(Map.of("stepIds", List.of(ids.get(1), ids.get(0))))
        .put(ITEMS + "/" + id + "/step-order")
        .then()
        .body("text", contains("Alert", "Measure"));
    as(scene.owner.token())
        .body(Map.of("stepIds", List.of(ids.get(1))))
        .put(ITEMS + "/" + id + "/step-order")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("stepIds"));
    as(scene.owner.token())
        .body(Map.of("text", "Alert", "done", true))
        .put(steps + "/" + ids.get(1))
        .then()
        .body("[0].doneBy", equalTo("Olive Owner"));
    as(scene.owner.token()).get(ITEMS + "/" + id).then().body("steps.done", equalTo(1));
    move(id, done(), scene.owner).statusCode(422).body("code", equalTo("action-item.steps-open"));
    as(scene.owner.token()).delete(steps + "/" + ids.get(0)).then().statusCode(200);
    move(id, done(), scene.owner).statusCode(200).body("steps.all", equalTo(1));
  }

  @Test
  void onlyThoseWhomItConcernsWriteTheChecklist() {
    String id = promise().getString("id");
    Cast.Actor other = cast.person("Oscar", "responder");

    as(other.token())
        .body(Map.of("text", "Mine"))
        .post(ITEMS + "/" + id + "/steps")
        .then()
        .statusCode(403);
    as(other.token()).get(ITEMS + "/" + id + "/steps").then().statusCode(200);
    as(scene.owner.token())
        .body(Map.of("text", "Gone", "done", true))
        .put(ITEMS + "/" + id + "/steps/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void aPromisedDateMovesWithAReasonAndEachMoveIsKept() {
    JsonPath item = promise();
    String later = LocalDate.parse(item.getString("dueOn")).plusDays(7).toString();

    change(item, Map.of("dueOn", later), scene.owner)
        .statusCode(422)
        .body("code", equalTo("action-item.due-reason-required"))
        .body("errors[0].field", equalTo("dueReason"));
    change(item, Map.of("dueOn", later, "dueReason", "The vendor is late"), scene.owner)
        .statusCode(200)
        .body("dueMoves", equalTo(1));
    as(scene.owner.token())
        .get(ITEMS + "/" + item.getString("id") + "/due-changes")
        .then()
        .body("", hasSize(1))
        .body("[0].dueBefore", equalTo(item.getString("dueOn")))
        .body("[0].dueAfter", equalTo(later))
        .body("[0].reason", equalTo("The vendor is late"))
        .body("[0].changedBy", equalTo("Olive Owner"));
  }

  @Test
  void theDateOfAProposalMovesFreely() {
    JsonPath item = scene.add(Map.of("dueOn", "" + today().plusDays(3)));

    change(item, Map.of("dueOn", "" + today().plusDays(5)), scene.boss)
        .statusCode(200)
        .body("dueMoves", equalTo(0));
  }

  @Test
  void anItemOfP0IsVerifiedByItsReviewerAlone() {
    JsonPath item = scene.promise(today().plusDays(5), Map.of("priority", "P0"));
    String id = item.getString("id");
    Cast.Actor reviewer = cast.person("Rae Reviewer", "responder");
    change(item, Map.of("reviewerId", scene.owner.id()), scene.boss)
        .statusCode(422)
        .body("code", equalTo("action-item.reviewer-is-owner"));
    scene.finish(id);

    move(id, Map.of("to", "VERIFIED"), scene.boss)
        .statusCode(422)
        .body("code", equalTo("action-item.reviewer-required"));
    change(item, Map.of("reviewerId", reviewer.id()), scene.boss).statusCode(200);
    move(id, Map.of("to", "VERIFIED"), scene.owner)
        .statusCode(403)
        .body("code", equalTo("action-item.verify-own"));
    move(id, Map.of("to", "VERIFIED"), scene.boss)
        .statusCode(403)
        .body("code", equalTo("action-item.reviewer-only"));
    move(id, Map.of("to", "VERIFIED"), reviewer)
        .statusCode(200)
        .body("verifiedBy", equalTo("Rae Reviewer"));
  }

  @Test
  void aDrillShowsThatAnItemIsDoneOnlyOnceItIsPassed() {
    String id = promise().getString("id");
    IncidentStory drill =
        new IncidentStory(scene.team)
            .drill()
            .milestonesFrom(clock.instant().plusSeconds(30), 1, 2, 3, 4, 5)
            .declare();

    move(id, evidence(Map.of("kind", "DRILL", "reference", "INC-0")), scene.owner)
        .statusCode(422)
        .body("code", equalTo("action-item.no-such-drill"))
        .body("errors[0].field", equalTo("evidence.reference"));
    move(
            id,
            evidence(Map.of("kind", "DRILL", "reference", scene.incident.reference())),
            scene.owner)
        .statusCode(422)
        .body("code", equalTo("action-item.no-such-drill"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                move(id, evidence(drillOf(drill)), scene.owner)
                    .extract()
                    .path("code")
                    .equals("action-item.drill-not-passed"));
    drill.resolve();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                move(
                        id,
                        evidence(Map.of("kind", "DRILL", "reference", drill.reference())),
                        scene.owner)
                    .extract()
                    .path("code")
                    .equals("action-item.drill-finding-required"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> move(id, evidence(drillOf(drill)), scene.owner).extract().statusCode() == 200);
    as(scene.owner.token())
        .get(ITEMS + "/" + id)
        .then()
        .body("evidence.kind", equalTo("DRILL"))
        .body("evidence.reference", equalTo(drill.reference()))
        .body("evidence.note", equalTo("The pool held at twice the load"))
        .body("evidenceUrl", equalTo(null));
    assertThat(
            as(scene.owner.token()).get(ITEMS + "/csv?postmortemId=" + scene.postmortem).asString())
        .contains(drill.reference());
  }

  @Test
  void anAlertThatFiredBeforeFiftyOthersShowsItAsWell() {
    String id = promise().getString("id");
    for (int number = 0; number < 51; number++) {
      new IncidentStory(scene.team)
          .service(scene.service)
          .milestonesFrom(clock.instant(), 1, 2, 3, 4, 5)
          .declare()
          .alert("Later alert " + number)
          .resolve();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                as(scene.owner.token())
                    .get(ITEMS + "/evidence/alerts?serviceId=" + scene.service)
                    .jsonPath()
                    .getList("", String.class),
            list -> list.size() == 50 && !list.contains("Pool is exhausted"));

    move(
            id,
            evidence(
                Map.of("kind", "ALERT", "serviceId", scene.service, "alert", "Pool is exhausted")),
            scene.owner)
        .statusCode(200);
  }

  @Test
  void aDrillFromBeforeTheProposalShowsNothing() {
    String id = promise().getString("id");
    IncidentStory drill =
        new IncidentStory(scene.team).drill().milestones(1, 2, 3, 4, 5).declare().resolve();
    Api.postmortemOf(scene.incident.id);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                move(id, evidence(drillOf(drill)), scene.owner)
                    .extract()
                    .path("code")
                    .equals("action-item.drill-too-early"));
  }

  @Test
  void anAlertShowsItOnceItHasFiredForItsService() {
    String id = promise().getString("id");
    Map<String, Object> alert = new HashMap<>();
    alert.put("kind", "ALERT");
    alert.put("serviceId", scene.service);
    alert.put("alert", "Pool is at 80 %");

    move(id, evidence(alert), scene.owner)
        .statusCode(422)
        .body("code", equalTo("action-item.no-such-alert"));
    as(scene.owner.token())
        .get(ITEMS + "/evidence/alerts?serviceId=" + scene.service)
        .then()
        .body("", contains("Pool is exhausted"));
    alert.put("alert", "pool is EXHAUSTED");
    move(id, evidence(alert), scene.owner).statusCode(200);
    alert.put("serviceId", UUID.randomUUID());
    move(promise().getString("id"), evidence(alert), scene.owner)
        .statusCode(422)
        .body("code", equalTo("action-item.no-such-service"));
    move(promise().getString("id"), evidence(Map.of("kind", "ALERT")), scene.owner).statusCode(400);
  }

  @Test
  void aTeamOwnsAnItemTogetherAndEachMemberMayMoveIt() {
    Cast.Actor member = cast.person("Mia Member", "stakeholder");
    UUID team = cast.teamOf("Platform", "UTC", List.of(member.id()), List.of(scene.boss.id()));
    Map<String, Object> shared = new HashMap<>();
    shared.put("ownerId", null);
    shared.put("ownerTeamId", team);

    JsonPath item = scene.promise(today().plusDays(5), shared);
    assertThat(item.getString("status")).isEqualTo("COMMITTED");
    assertThat(item.getString("owner")).isNull();
    move(item.getString("id"), Map.of("to", "IN_PROGRESS"), member).statusCode(200);
    move(item.getString("id"), Map.of("to", "COMMITTED"), cast.person("Stan Stranger", "responder"))
        .statusCode(403);
    shared.put("ownerTeamId", cast.team("Nobody manages"));
    as(scene.boss.token())
        .body(newItem(shared))
        .post(ITEMS)
        .then()
        .statusCode(422)
        .body("code", equalTo("action-item.team-without-manager"));
    shared.put("ownerTeamId", team);
    shared.put("ownerId", scene.owner.id());
    as(scene.boss.token())
        .body(newItem(shared))
        .post(ITEMS)
        .then()
        .statusCode(422)
        .body("code", equalTo("action-item.two-owners"));
  }

  @Test
  void aMachineFinishesAnItemByTheSameRulesAndVerifiesNone() {
    UUID id = UUID.fromString(promise().getString("id"));
    Who tracker = Who.system("tracker");
    StatusMove finished =
        new StatusMove(
            ActionItemStatus.DONE, ItemEvidence.link("https://tracker.example/7", null), null);

    QuarkusTransaction.requiringNew().run(() -> items.moveByMachine(id, finished, tracker));

    as(scene.owner.token())
        .get(ITEMS + "/" + id)
        .then()
        .body("status", equalTo("DONE"))
        .body("finishedBy", equalTo("tracker"));
    Assertions.assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            items.moveByMachine(
                                id,
                                new StatusMove(ActionItemStatus.VERIFIED, null, null),
                                tracker)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void strangersReadNeitherChecklistNorHistory() {
    String id = promise().getString("id");

    as(TestTokens.stakeholder()).get(ITEMS + "/" + id + "/steps").then().statusCode(404);
    as(TestTokens.stakeholder()).get(ITEMS + "/" + id + "/due-changes").then().statusCode(404);
  }

  private Map<String, Object> newItem(Map<String, Object> more) {
    Map<String, Object> whole =
        new HashMap<>(
            Map.of(
                "postmortemId",
                scene.postmortem,
                "priority",
                "P2",
                "title",
                "Shared",
                "dueOn",
                "" + today().plusDays(5)));
    whole.putAll(more);
    whole.values().removeIf(value -> value == null);
    return whole;
  }

  private static Map<String, Object> drillOf(IncidentStory drill) {
    return Map.of(
        "kind", "DRILL", "reference", drill.reference(), "note", "The pool held at twice the load");
  }

  private static Map<String, Object> done() {
    return evidence(Map.of("url", "https://git.example/pr/7"));
  }

  private static Map<String, Object> evidence(Map<String, Object> evidence) {
    return Map.of("to", "DONE", "evidence", evidence);
  }

  private JsonPath promise() {
    return scene.promise(today().plusDays(5), Map.of());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
