package dev.muster.postmortem.followup;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.action.ItemScene;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose figures an item belongs to, and that a promise that was late stays late. */
@QuarkusTest
class TeamsAndPunctualityTest {
  private static final Instant MONDAY = Instant.parse("2027-03-01T12:00:00Z");
  private static final LocalDate DUE = LocalDate.parse("2027-03-12");

  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject Sql sql;
  private ItemScene scene;
  private UUID platform;

  @BeforeEach
  void scene() {
    clock.set(MONDAY);
    scene = new ItemScene(cast, clock.instant());
    platform = cast.teamOf("Platform", "UTC", List.of(scene.owner.id()), List.of(scene.boss.id()));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void anItemThatATeamOwnsCountsForThatTeamAloneWhereverItIsCounted() {
    String owned = scene.promise(DUE, teamOwned()).getString("id");
    String other = scene.promise(DUE, Map.of()).getString("id");
    clock.set(Instant.parse("2027-03-20T12:00:00Z"));

    for (Map.Entry<UUID, String> each : Map.of(platform, owned, scene.team, other).entrySet()) {
      String team = "teamId=" + each.getKey();
      read(ITEMS + "?status=OVERDUE&" + team).body("items.id", contains(each.getValue()));
      read(ROOT + "/follow-up/overview?" + team)
          .body("counts.overdue", equalTo(1))
          .body("teams.teamId", contains(each.getKey().toString()));
      read(ITEMS + "/workload?" + team)
          .body("teamId", contains(each.getKey().toString()))
          .body("[0].overdue", equalTo(1));
      read(ROOT + "/follow-up/breaches?rule=OVERDUE&" + team)
          .body("items.actionItemId", contains(each.getValue()));
      read(ROOT + "/follow-up/on-time?" + team).body("all.due", equalTo(1));
      read(ROOT + "/metrics/figures/on-time/behind?" + team)
          .body("items.id", contains(each.getValue()));
    }
    read(ROOT + "/metrics/figures/on-time/behind?teamId=" + UUID.randomUUID())
        .body("items", hasSize(0));
  }

  @Test
  void whatIsNobodysOrNoTeamsIsListedByItself() {
    String owned = scene.promise(DUE, teamOwned()).getString("id");
    String mine = scene.promise(DUE, Map.of()).getString("id");
    String nobodys = scene.add(Map.of()).getString("id");
    String here = ITEMS + "?postmortemId=" + scene.postmortem;

    read(here + "&nobodys=true").body("items.id", containsInAnyOrder(owned, nobodys));
    read(here + "&nobodys=false").body("items.id", contains(mine));
    read(here + "&noTeam=true").body("items", hasSize(0));
    read(here + "&noTeam=false").body("items", hasSize(3));
  }

  @Test
  void aPromiseThatWasMissedStaysLateHoweverItsDateMoves() {
    JsonPath item = scene.promise(DUE, Map.of());
    clock.set(Instant.parse("2027-03-20T12:00:00Z"));
    ItemScene.change(
            item, Map.of("dueOn", "2027-03-30", "dueReason", "The vendor is late"), scene.owner)
        .statusCode(200)
        .body("overdue", equalTo(false))
        .body("missedAt", equalTo("2027-03-12T23:00:00Z"));
    clock.set(Instant.parse("2027-03-22T12:00:00Z"));
    scene.finish(item.getString("id"));

    String team = "teamId=" + scene.team;
    read(ROOT + "/follow-up/on-time?" + team)
        .body("all.due", equalTo(1))
        .body("all.onTime", equalTo(0));
    read(ROOT + "/metrics/figures/on-time/behind?" + team)
        .body("items.id", contains(item.getString("id")))
        .body("items[0].hit", equalTo(false))
        .body("items[0].at", equalTo("2027-03-12T23:00:00Z"));
  }

  @Test
  void aDateThatMovesBeforeItIsMissedIsKeptWhenItIsKept() {
    JsonPath item = scene.promise(DUE, Map.of());
    clock.set(Instant.parse("2027-03-10T12:00:00Z"));
    ItemScene.change(
            item, Map.of("dueOn", "2027-03-18", "dueReason", "The vendor is late"), scene.owner)
        .statusCode(200)
        .body("missedAt", equalTo(null));
    clock.set(Instant.parse("2027-03-17T12:00:00Z"));
    scene.finish(item.getString("id"));
    clock.advance(Duration.ofDays(3));

    read(ROOT + "/follow-up/on-time?teamId=" + scene.team)
        .body("all.due", equalTo(1))
        .body("all.onTime", equalTo(1));
  }

  @Test
  void anItemCountsForTheSeverityAndTheServicesThatItsIncidentHasNow() {
    scene.promise(DUE, Map.of());
    clock.set(Instant.parse("2027-03-20T12:00:00Z"));
    onTimeBy("SEVERITY").body("groups.key", contains("SEV1"));

    scene.incident.becomes(Severity.SEV3);
    scene.incident.awaitMeasured(sql);
    onTimeBy("SEVERITY").body("groups.key", contains("SEV3"));
    onTimeBy("SERVICE").body("groups.key", contains(scene.service.toString()));
    onTimeBy("SEVERITY&severity=SEV1").body("figure.sample", equalTo(0));
    onTimeBy("SEVERITY&serviceId=" + scene.service).body("figure.sample", equalTo(1));
    onTimeBy("SEVERITY&drills=true").body("figure.sample", equalTo(0));
  }

  private ValidatableResponse onTimeBy(String group) {
    return read(
        ROOT
            + "/metrics/figures/on-time?since=2027-03-01T00:00:00Z&until=2027-04-01T00:00:00Z"
            + "&teamId="
            + scene.team
            + "&by="
            + group);
  }

  private Map<String, Object> teamOwned() {
    Map<String, Object> shared = new HashMap<>();
    shared.put("ownerId", null);
    shared.put("ownerTeamId", platform);
    return shared;
  }

  private ValidatableResponse read(String url) {
    return as(scene.boss.token()).get(url).then().statusCode(200);
  }
}
