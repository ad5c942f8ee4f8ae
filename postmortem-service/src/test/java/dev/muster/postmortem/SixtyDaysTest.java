package dev.muster.postmortem;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static dev.muster.postmortem.action.ItemScene.change;
import static dev.muster.postmortem.action.ItemScene.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.muster.contracts.postmortem.FollowUpReviewDue;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.postmortem.action.Reminders;
import dev.muster.postmortem.meeting.PostmortemReminders;
import dev.muster.postmortem.reminder.DueRows;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PMT-01 to MET-06 from end to end: an incident of May, what is learnt and promised, what is kept
 * and what is not, and the incident of July that shows it. What comes of the notices is in the
 * tests of comms-service: {@code PersonMailTest} and {@code ReviewMailTest} see the mails to owner
 * and manager.
 */
@QuarkusTest
class SixtyDaysTest {
  private static final Instant ALERT = Instant.parse("2027-05-04T10:00:00Z");
  private static final Instant RESOLVED = Instant.parse("2027-05-04T10:50:00Z");
  private static final Instant NEXT_ALERT = Instant.parse("2027-07-01T10:00:00Z");

  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject DueRows rows;
  @Inject PostmortemReminders deadlines;
  @Inject Reminders itemReminders;

  private SixtyDays days;
  private IncidentStory may;
  private UUID postmortem;
  private String path;
  private JsonPath pool;
  private JsonPath loadTest;
  private JsonPath alert;

  @BeforeEach
  void team() {
    clock.set(ALERT.minus(Duration.ofDays(1)));
    days = new SixtyDays(cast, clock);
  }

  @AfterEach
  void realTime() {
    days.close();
    clock.reset();
  }

  @Test
  void anIncidentIsLearntFromAndItsReturnIsNoticed() {
    theIncidentIsResolvedAndItsDraftIsThereWithPeopleAndAMeeting();
    nobodyWritesAndTheDeadlinesAreChasedUpToTheManager();
    peopleFindOutWhyAndProposeWhatToDo();
    ownersPromiseIt();
    aManagerApprovesAndPublishes();
    theMostUrgentItemIsDoneInTimeAndVerifiedByItsReviewer();
    anotherIsLateAndGoesUpToTheManager();
    theLastOneIsPutOffOnceWithAReasonAndKept();
    after30DaysSomebodySaysThatItHolds();
    aSimilarIncidentIsFlaggedAsRecurrenceOnceItsCauseIsKnown();
    nobodyHeardAnythingTwice();
  }

  private void theIncidentIsResolvedAndItsDraftIsThereWithPeopleAndAMeeting() {
    may = days.incident(days.checkout, ALERT);
    postmortem = Api.postmortemOf(may.id);
    path = ROOT + "/postmortems/" + postmortem;

    JsonPath draft = days.read(path);
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(draft.getString("owner.name")).isEqualTo("Ann Commander");
    assertThat(draft.getString("scribe.name")).isEqualTo("Sam Scribe");
    assertThat(draft.getString("reviewDueAt")).isEqualTo("2027-05-06T10:50:00Z");
    assertThat(draft.getString("publishDueAt")).isEqualTo("2027-05-11T10:50:00Z");
    assertThat(draft.getList("sections.markdown").toString()).contains("Raised the pool to 200");
    assertThat(Api.section(postmortem, "follow-up"))
        .contains("everybody: 2027-05-25", "helped: 2027-06-10");

    JsonPath meeting = days.read(path + "/meeting");
    assertThat(meeting.getString("state")).isEqualTo("CALLED");
    assertThat(meeting.getString("startsAt")).isEqualTo("2027-05-05T12:00:00Z");
    assertThat(meeting.getString("endsAt")).isEqualTo("2027-05-05T13:00:00Z");
    assertThat(Instant.parse(meeting.getString("startsAt")))
        .isBetween(RESOLVED, RESOLVED.plus(Duration.ofHours(48)));
    assertThat(
            days.probe
                .await(ReviewMeetingCalled.class, it -> it.postmortemId().equals(postmortem))
                .recipientIds())
        .containsExactlyInAnyOrder(days.ann.id(), days.sam.id(), days.boss.id());
    may.again();
  }

  private void nobodyWritesAndTheDeadlinesAreChasedUpToTheManager() {
    itBecomes("2027-05-05T13:59:59Z");
    itBecomes("2027-05-05T14:00:00Z");
    heardOfThePostmortem("2027-05-05T14:00:00Z MEETING 1");
    itBecomes("2027-05-06T10:49:59Z");
    assertThat(days.noticesOf("" + postmortem)).noneMatch(notice -> notice.contains("manager"));
    itBecomes("2027-05-06T10:50:00Z");
    heardOfThePostmortem("2027-05-06T10:50:00Z REVIEW 1, the manager too");
    itBecomes("2027-05-11T10:49:59Z");
    itBecomes("2027-05-11T10:50:00Z");
    heardOfThePostmortem("2027-05-11T10:50:00Z PUBLICATION 1, the manager too");
    itBecomes("2027-05-18T10:49:59Z");
    itBecomes("2027-05-18T10:50:00Z");
    heardOfThePostmortem("2027-05-18T10:50:00Z PUBLICATION 2, the manager too");
  }

  private void peopleFindOutWhyAndProposeWhatToDo() {
    write("impact", "One order in eight failed for 50 minutes.");
    write("root-cause", "The pool was sized for half of the load.");
    write("lessons", "What is sized once is measured at each release.");
    String whys = days.analysis(path, "FIVE_WHYS", Map.of("fiveWhys", SixtyDays.fiveWhys()));
    assertThat(days.read(whys).getList("document.fiveWhys.answers.findAll { it.rootCause }.id"))
        .isEqualTo(List.of("half"));
    String fault = days.analysis(path, "FAULT_TREE", Map.of("faultTree", SixtyDays.faultTree()));
    assertThat(days.read(fault).getList("findings.cutSets.sets"))
        .isEqualTo(List.of(List.of("half", "unseen")));

    as(days.sam.token()).post(path + "/meeting/begin").then().statusCode(200);
    pool = days.propose(postmortem, "Size the pool by its load", "P0", "PREVENT");
    loadTest = days.propose(postmortem, "Load test each release", "P1", "PREVENT");
    alert = days.propose(postmortem, "Alert at 80 % of the pool", "P2", "DETECT");
    String main =
        days.factor(path, "CONFIGURATION", "The pool was sized for half of the load", true);
    String other = days.factor(path, "MONITORING_GAP", "Nobody saw the pool fill", false);
    as(days.ann.token()).get(path + "/factors?covered=false").then().body("id", hasItem(main));
    covers(pool, main);
    covers(loadTest, main);
    covers(alert, other);
    as(days.ann.token())
        .get(path + "/factors?covered=false")
        .then()
        .body("id", containsInAnyOrder(main, other));
    as(days.sam.token())
        .body(Map.of("presentIds", List.of(days.ann.id(), days.sam.id()), "notes", "Three items."))
        .post(path + "/meeting/hold")
        .then()
        .statusCode(200)
        .body("state", equalTo("HELD"));
  }

  private void ownersPromiseIt() {
    move(pool.getString("id"), Map.of("to", "COMMITTED"), days.boss)
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("ownerId", "dueOn"));
    days.commit(pool, days.ann, "2027-05-25", days.rae);
    days.commit(loadTest, days.olive, "2027-05-28", null);
    days.commit(alert, days.sam, "2027-06-11", null);
    as(days.ann.token()).get(path + "/factors?covered=false").then().body("", empty());
    assertThat(days.figure("on-time", "").getInt("figure.sample")).isZero();
  }

  private void aManagerApprovesAndPublishes() {
    as(days.ann.token())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(200);
    as(days.ann.token()).put(path + "/approval").then().statusCode(403);
    as(days.ann.token()).body(Map.of()).post(path + "/publish").then().statusCode(403);
    as(days.boss.token())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"));
    as(days.boss.token())
        .body(Map.of())
        .post(path + "/publish")
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("publishedAt", equalTo("2027-05-18T10:50:00Z"));
    days.probe.await(PostmortemPublished.class, it -> it.postmortemId().equals(postmortem));
    assertThat(Api.section(postmortem, "follow-up"))
        .contains("everybody: 2027-06-01", "helped: 2027-06-17");
  }

  private void theMostUrgentItemIsDoneInTimeAndVerifiedByItsReviewer() {
    itBecomes("2027-05-22T07:00:00Z");
    heardOf(pool, "2027-05-22T07:00:00Z due 1");
    itBecomes("2027-05-24T12:00:00Z");
    String id = pool.getString("id");
    move(id, Map.of("to", "DONE"), days.ann)
        .statusCode(422)
        .body("code", equalTo("action-item.evidence-required"));
    move(id, doneWith("https://git.example/pr/7"), days.ann).statusCode(200);
    move(id, Map.of("to", "VERIFIED"), days.ann).statusCode(403);
    move(id, Map.of("to", "VERIFIED"), days.boss)
        .statusCode(403)
        .body("code", equalTo("action-item.reviewer-only"));
    move(id, Map.of("to", "VERIFIED"), days.rae)
        .statusCode(200)
        .body("next", empty())
        .body("evidenceUrl", equalTo("https://git.example/pr/7"))
        .body("verifiedBy", equalTo("Rae Reviewer"));
    onTime(1, 1, 1f);
  }

  private void anotherIsLateAndGoesUpToTheManager() {
    itBecomes("2027-05-25T07:00:00Z");
    heardOf(loadTest, "2027-05-25T07:00:00Z due 1");
    itBecomes("2027-05-28T07:00:00Z");
    heardOf(loadTest, "2027-05-28T07:00:00Z due 2");
    itBecomes("2027-05-28T21:59:59Z");
    assertThat(days.item(loadTest).getBoolean("overdue")).isFalse();
    onTime(1, 1, 1f);
    itBecomes("2027-05-28T22:00:00Z");
    assertThat(days.item(loadTest).getBoolean("overdue")).isTrue();
    onTime(2, 1, 0.5f);
    itBecomes("2027-05-29T06:59:59Z");
    itBecomes("2027-05-29T07:00:00Z");
    heardOf(loadTest, "2027-05-29T07:00:00Z overdue 1");
    itBecomes("2027-06-05T06:59:59Z");
    itBecomes("2027-06-05T07:00:00Z");
    heardOf(loadTest, "2027-06-05T07:00:00Z overdue 2, the manager too");

    String late = loadTest.getString("id");
    JsonPath breaches = days.read(ROOT + "/follow-up/breaches?teamId=" + days.team);
    assertThat(breaches.getList("items.actionItemId")).containsExactly(late);
    assertThat(breaches.getString("items[0].rule")).isEqualTo("OVERDUE");
    assertThat(days.read(ROOT + "/follow-up/overview?teamId=" + days.team).getInt("counts.overdue"))
        .isEqualTo(1);
    itBecomes("2027-06-07T10:00:00Z");
    move(late, doneWith("https://git.example/pr/8"), days.olive).statusCode(200);
    move(late, Map.of("to", "VERIFIED"), days.boss).statusCode(200);
    as(days.boss.token())
        .get(ITEMS + "?status=OVERDUE&teamId=" + days.team)
        .then()
        .body("items", empty());
    onTime(2, 1, 0.5f);
  }

  private void theLastOneIsPutOffOnceWithAReasonAndKept() {
    itBecomes("2027-06-08T07:00:00Z");
    heardOf(alert, "2027-06-08T07:00:00Z due 1");
    Map<String, Object> later = new HashMap<>(Map.of("dueOn", "2027-06-15"));
    JsonPath promised = days.item(alert);
    change(promised, later, days.sam)
        .statusCode(422)
        .body("code", equalTo("action-item.due-reason-required"));
    later.put("dueReason", "The metric comes with the next release");
    change(promised, later, days.sam).statusCode(200).body("dueMoves", equalTo(1));
    itBecomes("2027-06-12T07:00:00Z");
    heardOf(alert, "2027-06-12T07:00:00Z due 1");
    itBecomes("2027-06-14T10:00:00Z");
    move(alert.getString("id"), doneWith("https://git.example/pr/9"), days.sam).statusCode(200);
    onTime(3, 2, 0.6667f);
  }

  private void after30DaysSomebodySaysThatItHolds() {
    itBecomes("2027-06-17T10:50:00Z");
    FollowUpReviewDue asked =
        days.probe.await(FollowUpReviewDue.class, it -> it.postmortemId().equals(postmortem));
    assertThat(asked.finished()).isEqualTo(3);
    assertThat(asked.unfinished()).isZero();
    assertThat(asked.recipientIds()).containsExactly(days.ann.id());
    as(days.boss.token())
        .get(ROOT + "/follow-up/on-time?days=90&teamId=" + days.team)
        .then()
        .body("all.due", equalTo(3))
        .body("all.onTime", equalTo(2))
        .body("all.met", equalTo(false));
    as(days.ann.token())
        .body(Map.of("note", "All of it holds"))
        .post(ROOT + "/follow-up-reviews/" + asked.reviewId() + "/answer")
        .then()
        .statusCode(200)
        .body("nextAt", equalTo(null));
  }

  private void aSimilarIncidentIsFlaggedAsRecurrenceOnceItsCauseIsKnown() {
    IncidentStory july = days.incident(days.checkout, NEXT_ALERT);
    IncidentStory elsewhere =
        days.incident(cast.service("Search"), NEXT_ALERT.plus(Duration.ofHours(2)));
    String again = ROOT + "/postmortems/" + Api.postmortemOf(july.id);
    String other = ROOT + "/postmortems/" + Api.postmortemOf(elsewhere.id);
    days.factor(other, "CONFIGURATION", "A timeout was too short", true);
    assertThat(days.read(again + "/related").getList("recurrences")).isEmpty();
    recurrence(3, 0, 0f);

    days.factor(again, "CONFIGURATION", "The pool was too small once more", true);

    JsonPath related = days.read(again + "/related");
    assertThat(related.getList("recurrences.postmortemId")).containsExactly("" + postmortem);
    assertThat(related.getList("recurrences[0].preventing.title"))
        .containsExactly("Size the pool by its load", "Load test each release");
    assertThat(related.getList("recurrences[0].preventing.status"))
        .containsExactly("VERIFIED", "VERIFIED");
    assertThat(related.getList("related.find { it.postmortemId == '" + postmortem + "' }.reasons"))
        .asList()
        .contains("SAME_CAUSE", "SAME_SERVICE");
    assertThat(days.read(other + "/related").getList("recurrences")).isEmpty();
    recurrence(3, 1, 0.3333f);
    JsonPath behind = days.figure("recurrence", "/behind");
    assertThat(behind.getList("items.findAll { it.hit }.reference"))
        .isEqualTo(List.of(july.reference()));
    assertThat(behind.getString("items.find { it.hit }.earlierReference"))
        .isEqualTo(may.reference());
    for (JsonPath meantToPreventIt : List.of(pool, loadTest)) {
      assertThat(days.item(meantToPreventIt).getList("cameBackAfter.reference"))
          .isEqualTo(List.of(july.reference()));
    }
    assertThat(days.item(alert).getList("cameBackAfter")).isEmpty();
  }

  private void nobodyHeardAnythingTwice() {
    assertThat(days.noticesOf("" + postmortem))
        .containsExactly(
            "2027-05-05T14:00:00Z MEETING 1",
            "2027-05-06T10:50:00Z REVIEW 1, the manager too",
            "2027-05-11T10:50:00Z PUBLICATION 1, the manager too",
            "2027-05-18T10:50:00Z PUBLICATION 2, the manager too");
    assertThat(days.noticesOf(pool.getString("id"))).containsExactly("2027-05-22T07:00:00Z due 1");
    assertThat(days.noticesOf(loadTest.getString("id")))
        .containsExactly(
            "2027-05-25T07:00:00Z due 1",
            "2027-05-28T07:00:00Z due 2",
            "2027-05-29T07:00:00Z overdue 1",
            "2027-06-05T07:00:00Z overdue 2, the manager too");
    assertThat(days.noticesOf(alert.getString("id")))
        .containsExactly("2027-06-08T07:00:00Z due 1", "2027-06-12T07:00:00Z due 1");
    assertThat(days.probe.events(FollowUpReviewDue.class))
        .filteredOn(it -> it.postmortemId().equals(postmortem))
        .hasSize(1);
    as(days.boss.token())
        .get(ROOT + "/postmortems?incidentId=" + may.id)
        .then()
        .body("items.id", contains("" + postmortem));
  }

  /** Moves the clock, and lets both jobs run twice. */
  private void itBecomes(String moment) {
    clock.set(Instant.parse(moment));
    for (int run = 0; run < 2; run++) {
      rows.workOff(deadlines);
      rows.workOff(itemReminders);
    }
  }

  private void heardOfThePostmortem(String notice) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> days.noticesOf("" + postmortem), notices -> notices.contains(notice));
  }

  private void heardOf(JsonPath item, String notice) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> days.noticesOf(item.getString("id")), notices -> notices.contains(notice));
  }

  private void write(String section, String markdown) {
    Api.write(postmortem, section, markdown, days.ann.token()).statusCode(200);
  }

  private void covers(JsonPath item, String factor) {
    as(days.ann.token())
        .put(path + "/factors/" + factor + "/action-items/" + item.getString("id"))
        .then()
        .statusCode(200)
        .body("covered", equalTo(false));
  }

  private static Map<String, Object> doneWith(String url) {
    return Map.of("to", "DONE", "evidence", Map.of("url", url));
  }

  /** MET-06 as it stands: how many items were due, and how many of them were done on time. */
  private void onTime(int due, int kept, float rate) {
    share(days.figure("on-time", ""), due, kept, rate);
  }

  /** MET-05 as it stands: how many incidents there were, and how many of them came back. */
  private void recurrence(int incidents, int cameBack, float rate) {
    share(days.figure("recurrence", ""), incidents, cameBack, rate);
  }

  private static void share(JsonPath figure, int sample, int hits, float value) {
    assertThat(figure.getInt("figure.sample")).isEqualTo(sample);
    assertThat(figure.getInt("figure.hits")).isEqualTo(hits);
    assertThat(figure.getFloat("figure.value")).isEqualTo(value);
  }
}
