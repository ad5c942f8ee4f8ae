package dev.muster.postmortem.followup;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static dev.muster.postmortem.action.ItemScene.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.Holiday;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.action.ItemScene;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACT-09 and the follow-up policy: within which days, on which days, and who breaks it. */
@QuarkusTest
class FollowUpPolicyTest {
  private static final String FOLLOW_UP = ROOT + "/follow-up";
  private static final Instant WEDNESDAY = Instant.parse("2027-03-24T10:00:00Z");

  @Inject Cast cast;
  @Inject MovableClock clock;
  private ItemScene scene;

  @BeforeEach
  void beforeEaster() {
    clock.set(WEDNESDAY);
    scene = new ItemScene(cast, clock.instant());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void deadlinesSkipTheDaysOffOfTheTeamAcrossTheChangeOfTheClocks() {
    easter();

    JsonPath proposal = scene.add(Map.of("priority", "P1"));
    as(scene.boss.token())
        .get(ITEMS + "/due-date?priority=P0&teamId=" + scene.team)
        .then()
        .body("dueOn", equalTo("2027-04-02"));
    as(scene.boss.token())
        .get(ITEMS + "/due-date?priority=P0")
        .then()
        .body("dueOn", equalTo("2027-03-31"));

    assertThat(proposal.getString("assignBy")).isEqualTo("2027-03-31T22:00:00Z");
    assertThat(proposal.getString("nextReminderAt")).isEqualTo("2027-03-28T07:00:00Z");
  }

  @Test
  void publicHolidaysOfMostOfTheTeamAreDaysOffWithoutAnybodyListingThem() {
    TestEvents.publish(
        new TeamChanged(
            scene.team,
            7,
            WEDNESDAY,
            "Payments",
            "t-" + scene.team,
            "Europe/Berlin",
            List.of(),
            List.of(scene.boss.id()),
            false,
            List.of(
                new Holiday(LocalDate.of(2027, 3, 26), "Karfreitag"),
                new Holiday(LocalDate.of(2027, 3, 29), "Ostermontag"))));
    String url = ROOT + "/teams/" + scene.team + "/days-off";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as(scene.owner.token())
                    .get(url + "/holidays")
                    .then()
                    .body("days.name", contains("Karfreitag", "Ostermontag")));

    as(scene.owner.token()).get(url).then().body("days.size()", equalTo(0));
    as(scene.boss.token())
        .get(ITEMS + "/due-date?priority=P0&teamId=" + scene.team)
        .then()
        .body("dueOn", equalTo("2027-04-02"));
    as(TestTokens.stakeholder()).get(url + "/holidays").then().statusCode(403);
  }

  @Test
  void managersSetTheDaysOffOfATeamAndOthersDoNot() {
    Map<String, Object> days =
        Map.of("days", List.of(Map.of("day", "2027-03-26", "name", "Good Friday")));
    String url = ROOT + "/teams/" + scene.team + "/days-off";

    as(scene.owner.token()).body(days).put(url).then().statusCode(403);
    as(scene.boss.token()).body(days).put(url).then().statusCode(200);
    as(scene.owner.token()).get(url).then().body("days.name", contains("Good Friday"));
    as(scene.boss.token())
        .body(Map.of("days", List.of(Map.of("day", "9999999-01-01", "name", "x"))))
        .put(url)
        .then()
        .statusCode(400);
    as(scene.boss.token())
        .body(days)
        .put(ROOT + "/teams/" + UUID.randomUUID() + "/days-off")
        .then()
        .statusCode(404);
  }

  @Test
  void aProposalThatNobodyTakesIsToldOfThenToTheManagerToo() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String id = scene.add(Map.of("priority", "P0")).getString("id");

      clock.set(Instant.parse("2027-03-26T08:00:00Z"));
      ActionItemUnassigned first = unassigned(probe, id, 1);
      clock.advance(Duration.ofDays(7));
      ActionItemUnassigned second = unassigned(probe, id, 2);

      assertThat(first.recipientIds()).containsExactly(scene.owner.id());
      assertThat(second.recipientIds()).containsExactly(scene.owner.id(), scene.boss.id());
      assertThat(first.assignBy()).isEqualTo("2027-03-25T23:00:00Z");
      EventSchemas.validate(second);
      ItemScene.move(id, Map.of("to", "DROPPED", "reason", "Retired"), scene.boss)
          .statusCode(200)
          .body("nextReminderAt", equalTo(null));
    }
  }

  @Test
  void ofARestrictedIncidentNobodyHearsWhoTookNoPart() {
    IncidentStory secret =
        new IncidentStory(scene.team)
            .restricted()
            .commander(scene.owner.id())
            .milestonesFrom(clock.instant().minusSeconds(60), 1, 2, 3, 4, 5)
            .declare()
            .resolve();
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String id =
          as(scene.owner.token())
              .body(
                  Map.of(
                      "postmortemId", Api.postmortemOf(secret.id),
                      "priority", "P0",
                      "title", "Rotate the keys"))
              .post(ITEMS)
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      clock.set(Instant.parse("2027-03-26T08:00:00Z"));
      unassigned(probe, id, 1);
      clock.advance(Duration.ofDays(7));

      assertThat(unassigned(probe, id, 2).recipientIds()).containsExactly(scene.owner.id());
      as(scene.boss.token())
          .get(FOLLOW_UP + "/breaches?limit=200&teamId=" + scene.team)
          .then()
          .body("items", hasSize(0));
    }
  }

  @Test
  void breachesNameTheRuleTheVersionAndSinceWhen() {
    String waiting = scene.add(Map.of("priority", "P0")).getString("id");
    String late = scene.promise(LocalDate.of(2027, 3, 25), Map.of()).getString("id");
    String far = scene.promise(LocalDate.of(2027, 9, 1), Map.of("priority", "P0")).getString("id");
    JsonPath moved = scene.promise(LocalDate.of(2027, 4, 1), Map.of());
    for (int day = 2; day <= 4; day++) {
      change(moved, Map.of("dueOn", "2027-04-0" + day, "dueReason", "Not yet"), scene.owner)
          .statusCode(200);
    }
    clock.set(Instant.parse("2027-03-27T10:00:00Z"));

    JsonPath breaches =
        as(scene.boss.token())
            .get(FOLLOW_UP + "/breaches?teamId=" + scene.team)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(rule(breaches, waiting)).isEqualTo("NOT_ASSIGNED");
    assertThat(rule(breaches, late)).isEqualTo("OVERDUE");
    assertThat(rule(breaches, far)).isEqualTo("PROMISED_TOO_LATE");
    assertThat(rule(breaches, moved.getString("id"))).isEqualTo("MOVED_TOO_OFTEN");
    assertThat(breaches.getString("items.find { it.actionItemId == '" + late + "' }.since"))
        .isEqualTo("2027-03-25T23:00:00Z");
    assertThat(breaches.getInt("items[0].policyVersion")).isPositive();
    as(scene.boss.token())
        .get(FOLLOW_UP + "/breaches?limit=1&rule=OVERDUE&personId=" + scene.owner.id())
        .then()
        .body("items.actionItemId", contains(late))
        .body("next", equalTo(null));
    JsonPath firstTwo =
        as(scene.boss.token()).get(FOLLOW_UP + "/breaches?limit=2&teamId=" + scene.team).jsonPath();
    as(scene.boss.token())
        .get(
            FOLLOW_UP
                + "/breaches?limit=2&teamId="
                + scene.team
                + "&cursor="
                + firstTwo.getString("next"))
        .then()
        .body("items", hasSize(2));
    as(scene.boss.token())
        .get(ITEMS + "?status=BREACHING&teamId=" + scene.team)
        .then()
        .body("items.id", hasItems(waiting, late, far, moved.getString("id")));
  }

  @Test
  void theOverviewCountsByTeamAndPersonWhatTheListsShow() {
    scene.add(Map.of("priority", "P0"));
    String late = scene.promise(LocalDate.of(2027, 3, 25), Map.of()).getString("id");
    String soon = scene.promise(LocalDate.of(2027, 3, 28), Map.of()).getString("id");
    String going = scene.promise(LocalDate.of(2027, 3, 28), Map.of()).getString("id");
    ItemScene.move(going, Map.of("to", "IN_PROGRESS"), scene.owner).statusCode(200);
    clock.set(Instant.parse("2027-03-27T10:00:00Z"));

    as(scene.boss.token())
        .get(FOLLOW_UP + "/overview?teamId=" + scene.team)
        .then()
        .statusCode(200)
        .body("counts.open", equalTo(3))
        .body("counts.overdue", equalTo(1))
        .body("counts.atRisk", equalTo(1))
        .body("counts.unassigned", equalTo(1))
        .body("counts.breaching", equalTo(2))
        .body("ages.week", equalTo(4))
        .body("teams[0].teamName", equalTo("Payments"))
        .body("teams[0].counts.open", equalTo(3))
        .body("people.find { it.person?.name == 'Olive Owner' }.counts.overdue", equalTo(1));
    as(scene.boss.token())
        .get(ITEMS + "?status=AT_RISK&teamId=" + scene.team)
        .then()
        .body("items.id", contains(soon));
    as(scene.boss.token())
        .get(ITEMS + "?status=OVERDUE&teamId=" + scene.team)
        .then()
        .body("items.id", contains(late));
  }

  @Test
  void punctualityAndBacklogFollowWhatWasDoneWhen() {
    String inTime = scene.promise(LocalDate.of(2027, 3, 26), Map.of()).getString("id");
    String late = scene.promise(LocalDate.of(2027, 3, 26), Map.of()).getString("id");
    scene.promise(LocalDate.of(2027, 3, 26), Map.of());
    scene.finish(inTime);
    clock.set(Instant.parse("2027-03-30T10:00:00Z"));
    scene.finish(late);

    as(scene.boss.token())
        .get(FOLLOW_UP + "/on-time?days=30&teamId=" + scene.team)
        .then()
        .statusCode(200)
        .body("all.due", equalTo(3))
        .body("all.onTime", equalTo(1))
        .body("all.met", equalTo(false))
        .body("owners[0].owner.name", equalTo("Olive Owner"));
    as(scene.boss.token())
        .get(FOLLOW_UP + "/backlog?weeks=2&teamId=" + scene.team)
        .then()
        .statusCode(200)
        .body("week", contains("2027-03-22", "2027-03-29"))
        .body("opened", contains(3, 0))
        .body("closed", contains(1, 1))
        .body("open", contains(2, 1));
  }

  @Test
  void aManagerWhomTheCatalogueDoesNotKnowSeesThemToo() {
    for (String view : List.of("/overview", "/breaches", "/on-time", "/backlog")) {
      as(TestTokens.manager()).get(FOLLOW_UP + view).then().statusCode(200);
    }
  }

  @Test
  void managersAloneSeeHowItemsStand() {
    for (String view : List.of("/overview", "/breaches", "/on-time", "/backlog")) {
      as(TestTokens.responder()).get(FOLLOW_UP + view).then().statusCode(403);
    }
  }

  private void easter() {
    as(scene.boss.token())
        .body(
            Map.of(
                "days",
                List.of(
                    Map.of("day", "2027-03-26", "name", "Good Friday"),
                    Map.of("day", "2027-03-29", "name", "Easter Monday"))))
        .put(ROOT + "/teams/" + scene.team + "/days-off")
        .then()
        .statusCode(200);
  }

  private static String rule(JsonPath breaches, String id) {
    return breaches.getString("items.find { it.actionItemId == '" + id + "' }.rule");
  }

  private static ActionItemUnassigned unassigned(TopicProbe probe, String id, int number) {
    return probe.await(
        ActionItemUnassigned.class,
        event -> event.actionItemId().toString().equals(id) && event.reminder() == number);
  }
}
