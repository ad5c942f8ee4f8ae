package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static dev.muster.postmortem.action.ItemScene.change;
import static dev.muster.postmortem.action.ItemScene.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.Cast;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

/** Who may make a proposal a promise, pass a promise on, and judge what is done. */
@QuarkusTest
class PromiseTest {
  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject ActionItems items;
  private ItemScene scene;
  private Cast.Actor colleague;

  @BeforeEach
  void scene() {
    scene = new ItemScene(cast, clock.instant());
    colleague = cast.person("Carl Colleague", "responder");
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void whatAColleagueAddsInTheNameOfSomebodyIsAProposalUntilTheOwnerCommits() {
    JsonPath item = addedBy(colleague, Map.of("ownerId", scene.owner.id())).jsonPath();
    String id = item.getString("id");

    assertThat(item.getString("status")).isEqualTo("PROPOSED");
    assertThat(item.getString("owner.name")).isEqualTo("Olive Owner");
    assertThat(item.getBoolean("may.change")).isTrue();
    assertThat(item.getBoolean("may.commit")).isFalse();
    as(scene.owner.token()).get(ITEMS + "/" + id).then().body("may.commit", equalTo(true));
    as(scene.boss.token()).get(ITEMS + "/" + id).then().body("may.commit", equalTo(true));
    move(id, Map.of("to", "COMMITTED"), colleague)
        .statusCode(403)
        .body("code", equalTo("action-item.commit-by-owner"));
    move(id, Map.of("to", "COMMITTED"), scene.owner)
        .statusCode(200)
        .body("committedBy", equalTo("Olive Owner"))
        .body("assigned", equalTo(false));
  }

  @Test
  void nobodyCommitsForSomebodyElseWithAStatusOfTheirChoice() {
    Map<String, Object> wanted = new HashMap<>(whole());
    wanted.put("ownerId", scene.owner.id());
    wanted.put("status", "COMMITTED");

    as(colleague.token())
        .body(wanted)
        .post(ITEMS)
        .then()
        .statusCode(403)
        .body("code", equalTo("action-item.commit-by-owner"));
  }

  @Test
  void whoAddsAnItemOfTheirOwnCommitsToItAtOnce() {
    JsonPath item = addedBy(colleague, Map.of("ownerId", colleague.id())).jsonPath();

    assertThat(item.getString("status")).isEqualTo("COMMITTED");
    assertThat(item.getBoolean("assigned")).isFalse();
  }

  @Test
  void aManagerAssignsAndTheOwnerIsTold() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String id = addedBy(colleague, Map.of("ownerId", scene.owner.id())).path("id");

      move(id, Map.of("to", "COMMITTED"), scene.boss)
          .statusCode(200)
          .body("committedBy", equalTo("Bea Boss"))
          .body("assigned", equalTo(true));

      ActionItemAssigned told =
          probe.await(
              ActionItemAssigned.class, event -> event.actionItemId().toString().equals(id));
      assertThat(told.ownerId()).isEqualTo(scene.owner.id());
    }
  }

  @Test
  void aPromiseIsPassedOnByAManagerAndNotByItsOwner() {
    JsonPath item = promise(Map.of());

    change(item, Map.of("ownerId", colleague.id()), scene.owner)
        .statusCode(403)
        .body("code", equalTo("action-item.hand-over"));
    change(item, Map.of("ownerId", colleague.id()), scene.boss)
        .statusCode(200)
        .body("assigned", equalTo(true))
        .body("committedBy", equalTo("Bea Boss"));
  }

  @Test
  void aMemberTakesOverWhatTheirTeamPromised() {
    JsonPath item = promise(teamOf(colleague));

    ItemScene.change(item, Map.of("ownerId", colleague.id()), colleague)
        .statusCode(200)
        .body("owner.name", equalTo("Carl Colleague"))
        .body("assigned", equalTo(false))
        .body("committedBy", equalTo("Carl Colleague"));
  }

  @Test
  void aTrackerPromisesNothing() {
    UUID id = UUID.fromString(addedBy(colleague, Map.of("ownerId", scene.owner.id())).path("id"));

    Assertions.assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            items.moveByMachine(
                                id,
                                new StatusMove(ActionItemStatus.COMMITTED, null, null),
                                Who.system("tracker"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("commits to it first");
  }

  @Test
  void onceDoneAnItemOfP0KeepsItsPriorityAndReviewerForAllButManagers() {
    Cast.Actor reviewer = cast.person("Rae Reviewer", "responder");
    JsonPath item = promise(Map.of("priority", "P0", "reviewerId", reviewer.id()));
    scene.finish(item.getString("id"));

    for (Map<String, Object> evasion :
        List.<Map<String, Object>>of(
            Map.of("priority", "P1"),
            Map.of("reviewerId", colleague.id()),
            Map.of("ownerId", colleague.id()))) {
      change(item, evasion, scene.owner)
          .statusCode(403)
          .body("code", equalTo("action-item.done-stays"));
    }
    as(scene.owner.token())
        .body(Map.of("ids", List.of(item.getString("id")), "priority", "P1"))
        .post(ITEMS + "/bulk")
        .then()
        .body("[0].code", equalTo("action-item.done-stays"));
    change(item, Map.of("title", "Alert on the pool at 80 %"), scene.owner).statusCode(200);
    change(item, Map.of("reviewerId", colleague.id()), scene.boss).statusCode(200);
    move(item.getString("id"), Map.of("to", "VERIFIED"), colleague).statusCode(200);
  }

  @Test
  void anItemOfP0ThatATeamOwnsIsReviewedFromOutsideTheTeam() {
    Cast.Actor second = cast.person("Sam Second", "responder");
    Map<String, Object> shared = teamOf(colleague, second);
    shared.put("priority", "P0");
    JsonPath item = promise(shared);
    String id = item.getString("id");

    change(item, with(shared, "reviewerId", second.id()), scene.boss)
        .statusCode(422)
        .body("code", equalTo("action-item.reviewer-in-team"))
        .body("errors[0].field", equalTo("reviewerId"));
    change(item, with(shared, "reviewerId", scene.owner.id()), scene.boss).statusCode(200);
    move(id, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")), colleague)
        .statusCode(200);
    as(second.token()).get(ITEMS + "/" + id).then().body("may.verify", equalTo(false));
    as(scene.owner.token()).get(ITEMS + "/" + id).then().body("may.verify", equalTo(true));
    move(id, Map.of("to", "VERIFIED"), second)
        .statusCode(403)
        .body("code", equalTo("action-item.verify-own"));
    move(id, Map.of("to", "VERIFIED"), scene.owner).statusCode(200);
  }

  private Map<String, Object> teamOf(Cast.Actor... members) {
    UUID team =
        cast.teamOf(
            "Platform",
            "UTC",
            List.of(members).stream().map(Cast.Actor::id).toList(),
            List.of(scene.boss.id()));
    Map<String, Object> shared = new HashMap<>();
    shared.put("ownerId", null);
    shared.put("ownerTeamId", team);
    return shared;
  }

  private static Map<String, Object> with(Map<String, Object> all, String key, Object value) {
    Map<String, Object> more = new HashMap<>(all);
    more.put(key, value);
    return more;
  }

  private JsonPath promise(Map<String, Object> more) {
    return scene.promise(today().plusDays(5), more);
  }

  private ExtractableResponse<Response> addedBy(Cast.Actor who, Map<String, Object> more) {
    Map<String, Object> wanted = new HashMap<>(whole());
    wanted.putAll(more);
    ValidatableResponse added = as(who.token()).body(wanted).post(ITEMS).then();
    return added.statusCode(201).extract();
  }

  private Map<String, Object> whole() {
    return Map.of(
        "postmortemId",
        scene.postmortem,
        "priority",
        "P1",
        "title",
        "Alert on the pool",
        "dueOn",
        "" + today().plusDays(5));
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
