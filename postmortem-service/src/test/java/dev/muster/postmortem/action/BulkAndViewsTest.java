package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.postmortem.Cast;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several items at once, filters, views that people keep, and the table. */
@QuarkusTest
class BulkAndViewsTest {
  private static final String VIEWS = ROOT + "/action-item-views";

  @Inject Cast cast;
  @Inject MovableClock clock;
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
  void eachItemIsChangedByItselfAndSaysWhyNot() {
    String promised = promise("One").getString("id");
    String proposed = scene.add(Map.of("title", "Two")).getString("id");
    String verified = promise("Three").getString("id");
    scene.finish(verified);
    ItemScene.move(verified, Map.of("to", "VERIFIED"), scene.boss).statusCode(200);
    UUID unknown = UUID.randomUUID();

    bulk(
            Map.of(
                "ids",
                List.of(promised, proposed, verified, unknown),
                "ownerId",
                scene.owner.id(),
                "dueOn",
                "" + today().plusDays(9),
                "reason",
                "Reordered after the review",
                "priority",
                "P2"),
            scene.boss)
        .statusCode(200)
        .body("id", contains(promised, proposed, verified, unknown.toString()))
        .body("changed", contains(true, true, false, false))
        .body("[2].code", equalTo("action-item.verified"))
        .body("[3].code", equalTo("action-item.not-found"));
    as(scene.boss.token())
        .get(ITEMS + "/" + promised)
        .then()
        .body("priority", equalTo("P2"))
        .body("dueMoves", equalTo(1))
        .body("dueOn", equalTo("" + today().plusDays(9)));
  }

  @Test
  void aDateMovedWithoutAReasonLeavesThatItemWholeAndSaysSo() {
    String promised = promise("One").getString("id");

    bulk(
            Map.of("ids", List.of(promised), "dueOn", "" + today().plusDays(9), "priority", "P3"),
            scene.boss)
        .statusCode(200)
        .body("[0].changed", equalTo(false))
        .body("[0].code", equalTo("action-item.due-reason-required"))
        .body("[0].errors[0].field", equalTo("dueReason"));
    as(scene.boss.token()).get(ITEMS + "/" + promised).then().body("priority", equalTo("P1"));
  }

  @Test
  void whomAnItemDoesNotConcernChangesItInNoBulkEither() {
    String promised = promise("One").getString("id");
    Cast.Actor other = cast.person("Oscar", "responder");

    bulk(Map.of("ids", List.of(promised), "status", "IN_PROGRESS"), other)
        .statusCode(200)
        .body("[0].changed", equalTo(false))
        .body("[0].code", equalTo("action-item.not-yours"));
    bulk(Map.of("ids", List.of(promised)), scene.boss).statusCode(400);
    bulk(Map.of("ids", List.of(), "priority", "P0"), scene.boss).statusCode(400);
  }

  @Test
  void anEditMeanwhileNeitherStopsTheOthersNorLosesTheirAudit() throws Exception {
    List<String> ids = List.of(id("One"), id("Two"), id("Three"));
    TestDatabase database = TestPostgres.database("muster_postmortem");

    ValidatableResponse answer;
    try (Connection other = database.dataSource().getConnection();
        var lock =
            other.prepareStatement(
                "update action_item set title = 'Meanwhile', version = version + 1 where id = ?")) {
      other.setAutoCommit(false);
      lock.setObject(1, UUID.fromString(ids.get(1)));
      lock.executeUpdate();
      CompletableFuture<ValidatableResponse> running =
          CompletableFuture.supplyAsync(
              () -> bulk(Map.of("ids", ids, "priority", "P3"), scene.boss));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  database.count(
                          """
                          select count(*) from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock'
                            and query like '%action_item%'
                          """)
                      > 0);
      other.commit();
      answer = running.get(20, TimeUnit.SECONDS);
    }

    answer.statusCode(200).body("changed", contains(true, true, true));
    as(scene.boss.token())
        .get(ITEMS + "/" + ids.get(1))
        .then()
        .body("title", equalTo("Meanwhile"))
        .body("priority", equalTo("P3"));
    as(TestTokens.admin())
        .get(ROOT + "/audit?limit=200")
        .then()
        .body(
            "items.findAll { it.action == 'action-item.change-several' }.details.changed",
            hasItem(ids));
  }

  @Test
  void listsAreFilteredByServicePriorityAgeAndWords() {
    String old = promise("Alert on the pool").getString("id");
    clock.advance(Duration.ofDays(3));
    String young = scene.add(Map.of("title", "Пул соединений", "priority", "P3")).getString("id");
    String mine = ITEMS + "?postmortemId=" + scene.postmortem;

    ids(mine + "&serviceId=" + scene.service).body("items.id", containsInAnyOrder(old, young));
    ids(mine + "&serviceId=" + UUID.randomUUID()).body("items", hasSize(0));
    ids(mine + "&priority=P3").body("items.id", contains(young));
    ids(mine + "&olderThanDays=2").body("items.id", contains(old));
    ids(mine + "&youngerThanDays=2&status=UNFINISHED").body("items.id", contains(young));
    ids(mine + "&text=pool aler").body("items.id", contains(old));
    ids(mine + "&text=соедин").body("items.id", contains(young));
    ids(mine + "&text=%25'; drop").body("items", hasSize(0));
    ids(mine + "&cameBack=false").body("items.id", containsInAnyOrder(old, young));
  }

  @Test
  void aBoardLeavesOutWhatWasVerifiedLongAgoAndCountsEachColumn() {
    String old = promise("Old").getString("id");
    scene.finish(old);
    ItemScene.move(old, Map.of("to", "VERIFIED"), scene.boss).statusCode(200);
    clock.advance(Duration.ofDays(31));
    String waits = promise("Waits for its reviewer").getString("id");
    scene.finish(waits);
    clock.advance(Duration.ofDays(31));
    String young = promise("Young").getString("id");
    scene.finish(young);
    ItemScene.move(young, Map.of("to", "VERIFIED"), scene.boss).statusCode(200);
    String board = "?postmortemId=" + scene.postmortem + "&closedWithinDays=30";

    ids(ITEMS + board).body("items.id", containsInAnyOrder(waits, young));
    ids(ITEMS + "/counts" + board)
        .body("find { it.status == 'DONE' }.count", equalTo(1))
        .body("find { it.status == 'VERIFIED' }.count", equalTo(1))
        .body("find { it.status == 'PROPOSED' }.count", equalTo(0));
    ids(ITEMS + "/counts?postmortemId=" + scene.postmortem)
        .body("find { it.status == 'VERIFIED' }.count", equalTo(2));
  }

  @Test
  void aViewIsKeptForItsOwnerAndForTheTeamItIsSharedWith() {
    Map<String, Object> view =
        Map.of("name", " Late ", "filter", Map.of("status", "OVERDUE"), "teamId", scene.team);
    String id =
        as(scene.owner.token())
            .body(view)
            .post(VIEWS)
            .then()
            .statusCode(200)
            .body("name", equalTo("Late"))
            .body("yours", equalTo(true))
            .extract()
            .path("id");
    Cast.Actor other = cast.person("Oscar", "responder");

    as(scene.boss.token())
        .get(VIEWS)
        .then()
        .body("find { it.id == '" + id + "' }.yours", equalTo(false));
    as(other.token()).get(VIEWS).then().body("id", not(hasItem(id)));
    as(scene.boss.token()).body(view).put(VIEWS + "/" + id).then().statusCode(404);
    as(other.token())
        .body(view)
        .post(VIEWS)
        .then()
        .statusCode(403)
        .body("code", equalTo("action-item-view.not-your-team"));
    as(scene.owner.token())
        .body(Map.of("name", "Mine", "filter", Map.of("nonsense", "x")))
        .put(VIEWS + "/" + id)
        .then()
        .statusCode(400);
    as(scene.owner.token())
        .body(Map.of("name", "Mine", "filter", Map.of("owner", "me")))
        .put(VIEWS + "/" + id)
        .then()
        .statusCode(200);
    as(scene.boss.token()).get(VIEWS).then().body("id", not(hasItem(id)));
    as(scene.owner.token()).delete(VIEWS + "/" + id).then().statusCode(204);
    as(TestTokens.responder()).body(view).post(VIEWS).then().statusCode(403);
  }

  @Test
  void theTableHoldsWhatTheListShowsAndNoFormula() {
    promise("=HYPERLINK(\"http://evil\")");

    String csv =
        as(scene.boss.token())
            .get(ITEMS + "/csv?postmortemId=" + scene.postmortem)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .extract()
            .asString();

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"").contains("\"Olive Owner\"");
  }

  private String id(String title) {
    return promise(title).getString("id");
  }

  private JsonPath promise(String title) {
    return scene.promise(today().plusDays(5), Map.of("title", title));
  }

  private ValidatableResponse ids(String url) {
    return as(scene.boss.token()).get(url).then().statusCode(200);
  }

  private static ValidatableResponse bulk(Map<String, Object> body, Cast.Actor by) {
    return as(by.token()).body(body).post(ITEMS + "/bulk").then();
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
