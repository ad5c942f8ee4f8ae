package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemStatusChanged;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionItemTest {
  private static final String ITEMS = ROOT + "/action-items";
  private static final Instant MONDAY = Instant.parse("2027-03-01T12:00:00Z");

  @Inject Cast cast;
  @Inject MovableClock clock;
  private Cast.Actor boss;
  private Cast.Actor owner;
  private UUID team;
  private UUID postmortem;

  @BeforeEach
  void postmortem() {
    boss = cast.person("Bea Boss", "manager");
    owner = cast.personOf(boss.id(), "Olive Owner", "en", "Europe/Berlin", "responder");
    team = cast.team("Payments");
    IncidentStory story = new IncidentStory(team).milestones(1, 2, 3, 4, 5).declare().resolve();
    postmortem = Api.postmortemOf(story.id);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void anItemWithoutOwnerAndDueDateIsAProposalThatCannotBeCommitted() {
    String id = add(Map.of("title", "Alert on the pool")).getString("id");

    as(boss.token())
        .body(Map.of("to", "COMMITTED"))
        .post(ITEMS + "/" + id + "/status")
        .then()
        .statusCode(422)
        .body("code", equalTo("action-item.incomplete"))
        .body("errors.field", containsInAnyOrder("ownerId", "dueOn"));
  }

  @Test
  void workIsCommittedDoneWithEvidenceAndVerifiedBySomebodyElse() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String id = committed(10).getString("id");
      ActionItemAssigned assigned =
          probe.await(
              ActionItemAssigned.class, event -> event.actionItemId().toString().equals(id));
      assertThat(assigned.ownerId()).isEqualTo(owner.id());

      move(id, Map.of("to", "IN_PROGRESS"), owner).statusCode(200);
      move(id, Map.of("to", "DONE"), owner)
          .statusCode(422)
          .body("code", equalTo("action-item.evidence-required"));
      move(id, Map.of("to", "DONE", "evidence", Map.of("url", "javascript:alert(1)")), owner)
          .statusCode(400);
      move(id, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")), owner)
          .statusCode(200)
          .body("nextReminderAt", equalTo(null))
          .body("next", containsInAnyOrder("VERIFIED", "IN_PROGRESS"));
      move(id, Map.of("to", "VERIFIED"), owner)
          .statusCode(403)
          .body("code", equalTo("action-item.verify-own"));
      move(id, Map.of("to", "VERIFIED"), boss).statusCode(200).body("next", equalTo(List.of()));
      move(id, Map.of("to", "IN_PROGRESS"), boss)
          .statusCode(409)
          .body("code", equalTo("action-item.invalid-transition"));

      probe.await(
          ActionItemStatusChanged.class,
          event ->
              event.actionItemId().toString().equals(id) && event.to().name().equals("VERIFIED"));
      assertThat(probe.events(ActionItemStatusChanged.class))
          .filteredOn(event -> event.actionItemId().toString().equals(id))
          .extracting(event -> event.sequence())
          .containsExactly(1L, 3L, 4L, 5L);
    }
  }

  @Test
  void droppingNeedsAReason() {
    String id = committed(10).getString("id");

    move(id, Map.of("to", "DROPPED"), boss)
        .statusCode(422)
        .body("code", equalTo("action-item.reason-required"));
    move(id, Map.of("to", "DROPPED", "reason", "The service is retired"), boss)
        .statusCode(200)
        .body("dropReason", equalTo("The service is retired"));
  }

  @Test
  void ownersAndManagersChangeAnItemAndOthersDoNot() {
    JsonPath item = committed(10);
    String id = item.getString("id");
    Cast.Actor other = cast.person("Oscar", "responder");
    Cast.Actor customer = cast.person("Stan", "stakeholder");

    move(id, Map.of("to", "IN_PROGRESS"), other)
        .statusCode(403)
        .body("code", equalTo("action-item.not-yours"));
    move(id, Map.of("to", "IN_PROGRESS"), customer).statusCode(404);
    as(other.token()).body(changed(item)).put(ITEMS + "/" + id).then().statusCode(403);
    as(owner.token())
        .body(changed(item))
        .put(ITEMS + "/" + id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Alert on the pool at 80 %"));
    as(TestTokens.stakeholder()).body(changed(item)).post(ITEMS).then().statusCode(403);
  }

  @Test
  void aStakeholderWhoOwnsAnItemSeesAndMovesIt() {
    Cast.Actor stan = cast.person("Stan", "stakeholder");
    String id = add(itemFor(stan, 5)).getString("id");

    as(stan.token()).get(ITEMS + "?owner=me").then().body("items.id", contains(id));
    move(id, Map.of("to", "IN_PROGRESS"), stan).statusCode(200);
  }

  @Test
  void anEditOfAnOldVersionIsRefused() {
    JsonPath item = committed(10);
    String url = ITEMS + "/" + item.getString("id");
    String tag = as(owner.token()).get(url).then().extract().header("ETag");
    as(owner.token()).body(changed(item)).put(url).then().statusCode(200);

    as(owner.token()).header("If-Match", tag).body(changed(item)).put(url).then().statusCode(412);
  }

  @Test
  void dueDatesLieAheadAndOwnersAreKnown() {
    Map<String, Object> late = new HashMap<>(itemFor(owner, -2));
    as(boss.token())
        .body(late)
        .post(ITEMS)
        .then()
        .statusCode(422)
        .body("code", equalTo("action-item.due-in-the-past"));
    Map<String, Object> stranger = new HashMap<>(itemFor(owner, 2));
    stranger.put("ownerId", UUID.randomUUID());
    as(boss.token())
        .body(stranger)
        .post(ITEMS)
        .then()
        .statusCode(422)
        .body("code", equalTo("person.unknown"));
  }

  @Test
  void listsAreFilteredAndPagedSoonestDueFirst() {
    List<String> ids =
        IntStream.of(30, 10, 20)
            .mapToObj(days -> add(itemFor(owner, days)).getString("id"))
            .toList();
    String proposal = add(Map.of("title", "Maybe")).getString("id");

    List<String> all =
        as(boss.token()).get(ITEMS + "?postmortemId=" + postmortem).jsonPath().getList("items.id");
    assertThat(all).containsExactly(ids.get(1), ids.get(2), ids.get(0), proposal);
    JsonPath first =
        as(boss.token())
            .get(ITEMS + "?status=OPEN&limit=2&teamId=" + team)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(first.getList("items.id")).containsExactly(ids.get(1), ids.get(2));
    as(boss.token())
        .get(ITEMS + "?status=OPEN&limit=2&teamId=" + team + "&cursor=" + first.getString("next"))
        .then()
        .body("items.id", contains(ids.get(0)))
        .body("next", equalTo(null));
    as(owner.token())
        .get(ITEMS + "?owner=me&status=OVERDUE")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void theOwnerIsRemindedThenTheManagerToo() {
    clock.set(MONDAY);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      JsonPath item = add(itemDue(owner, LocalDate.of(2027, 3, 12)));
      String id = item.getString("id");
      assertThat(item.getString("deadline")).isEqualTo("2027-03-12T23:00:00Z");
      assertThat(item.getString("nextReminderAt")).isEqualTo("2027-03-09T08:00:00Z");

      clock.set(Instant.parse("2027-03-09T08:00:00Z"));
      ActionItemDue before = due(probe, id, 1);
      clock.set(Instant.parse("2027-03-12T08:00:00Z"));
      ActionItemDue onTheDay = due(probe, id, 2);
      clock.set(Instant.parse("2027-03-13T08:00:00Z"));
      ActionItemOverdue late = overdue(probe, id, 1);
      clock.set(Instant.parse("2027-03-20T08:00:00Z"));
      ActionItemOverdue later = overdue(probe, id, 2);

      probe.received().forEach(message -> EventSchemas.validate(message.type(), message.json()));
      assertThat(before.dueOn()).isEqualTo("2027-03-12");
      assertThat(onTheDay.ownerId()).isEqualTo(owner.id());
      assertThat(late.managerId()).isNull();
      assertThat(later.managerId()).isEqualTo(boss.id());
      assertThat(later.sequence()).isGreaterThan(late.sequence());
      as(owner.token())
          .get(ITEMS + "?owner=me&status=OVERDUE")
          .then()
          .body("items.id", contains(id))
          .body("items[0].overdue", equalTo(true))
          .body("items[0].remindersSent", equalTo(4));
      as(boss.token())
          .get(ITEMS + "/workload?teamId=" + team)
          .then()
          .statusCode(200)
          .body("[0].teamName", equalTo("Payments"))
          .body("[0].open", equalTo(1))
          .body("[0].overdue", equalTo(1))
          .body("[0].owners[0].owner.name", equalTo("Olive Owner"));
    }
  }

  @Test
  void whoWasAwayForAMonthIsRemindedOnceAndFinishedWorkNever() {
    clock.set(MONDAY);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String open = add(itemDue(owner, LocalDate.of(2027, 3, 12))).getString("id");
      String done = add(itemDue(owner, LocalDate.of(2027, 3, 12))).getString("id");
      move(done, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/1")), owner)
          .statusCode(200);

      clock.advance(Duration.ofDays(40));
      due(probe, open, 1);
      clock.set(Instant.parse("2027-04-17T07:00:00Z"));
      overdue(probe, open, 1);

      assertThat(probe.events(ActionItemDue.class))
          .filteredOn(event -> event.actionItemId().toString().equals(open))
          .hasSize(1);
      assertThat(probe.events(ActionItemDue.class))
          .noneMatch(event -> event.actionItemId().toString().equals(done));
    }
  }

  @Test
  void anItemThatCannotBeRemindedOfDoesNotHoldUpTheOthers() {
    clock.set(MONDAY);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String broken = add(itemDue(owner, LocalDate.of(2027, 3, 11))).getString("id");
      String sound = add(itemDue(owner, LocalDate.of(2027, 3, 12))).getString("id");
      TestPostgres.database("muster_postmortem")
          .execute(
              "update action_item set clock_zone = 'Nowhere' where id = '" + broken + "'::uuid");

      clock.set(Instant.parse("2027-03-09T08:00:00Z"));

      due(probe, sound, 1);
    }
  }

  @Test
  void theSuggestedDueDateSkipsWeekends() {
    clock.set(MONDAY);

    as(boss.token())
        .get(ITEMS + "/due-date?priority=P0")
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2027-03-08"));
  }

  @Test
  void managersAloneSeeTheWorkloads() {
    as(TestTokens.responder()).get(ITEMS + "/workload").then().statusCode(403);
  }

  private static ActionItemDue due(TopicProbe probe, String id, int number) {
    return probe.await(
        ActionItemDue.class,
        event -> event.actionItemId().toString().equals(id) && event.reminder() == number);
  }

  private static ActionItemOverdue overdue(TopicProbe probe, String id, int number) {
    return probe.await(
        ActionItemOverdue.class,
        event -> event.actionItemId().toString().equals(id) && event.reminder() == number);
  }

  private JsonPath committed(int days) {
    return add(itemFor(owner, days));
  }

  private Map<String, Object> itemFor(Cast.Actor person, int days) {
    return itemDue(person, clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days));
  }

  private Map<String, Object> itemDue(Cast.Actor person, LocalDate day) {
    return Map.of(
        "postmortemId",
        postmortem,
        "priority",
        "P1",
        "title",
        "Alert on the pool",
        "ownerId",
        person.id(),
        "dueOn",
        day.toString());
  }

  private JsonPath add(Map<String, Object> item) {
    Map<String, Object> whole = new HashMap<>(Map.of("postmortemId", postmortem, "priority", "P1"));
    whole.putAll(item);
    return as(boss.token()).body(whole).post(ITEMS).then().statusCode(201).extract().jsonPath();
  }

  private static Map<String, Object> changed(JsonPath item) {
    return Map.of(
        "title", "Alert on the pool at 80 %",
        "ownerId", item.getString("owner.id"),
        "priority", "P1",
        "horizon", "IMMEDIATE",
        "kind", "DETECT",
        "dueOn", item.getString("dueOn"));
  }

  private static ValidatableResponse move(String id, Map<String, Object> body, Cast.Actor by) {
    return as(by.token()).body(body).post(ITEMS + "/" + id + "/status").then();
  }
}
