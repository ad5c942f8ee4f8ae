package dev.muster.oncall.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People exchange shifts (ROT-06). */
@QuarkusTest
class SwapTest {
  @Inject MovableClock clock;
  @Inject SwapReminderJob reminders;

  private Someone anna;
  private Someone boris;
  private Someone chen;
  private Instant start;

  @BeforeEach
  void people() {
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
    start = clock.wholeSecond().plus(2, ChronoUnit.DAYS);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private UUID schedule(UUID team) {
    var id = Api.schedule(team, "2026-01-05T09:00:00Z", anna);
    var roster = new HashMap<String, Object>();
    roster.put("name", Api.unique("roster"));
    roster.put("zone", "UTC");
    roster.put("teamId", team);
    roster.put(
        "layers",
        List.of(layer("Primary", 10, anna), layer("Below", 0, boris), layer("Last", 0, chen)));
    Api.put("/schedules/" + id, roster).statusCode(200);
    return id;
  }

  private static Map<String, Object> layer(String name, int priority, Someone person) {
    return Map.of(
        "name",
        name,
        "priority",
        priority,
        "rotation",
        Map.of("type", "WEEKLY", "length", 1, "start", "2026-01-05T09:00:00"),
        "slots",
        List.of(Map.of("personIds", List.of(person.id()))));
  }

  private String offer(UUID schedule, Someone by) {
    return offered(schedule, by).statusCode(201).extract().path("id");
  }

  private ValidatableResponse offered(UUID schedule, Someone by) {
    return Api.post(
        "/swaps",
        Map.of(
            "scheduleId",
            schedule,
            "startsAt",
            start.toString(),
            "endsAt",
            start.plus(12, ChronoUnit.HOURS).toString(),
            "note",
            "Concert"),
        by.token(Roles.RESPONDER));
  }

  private ValidatableResponse shifts(UUID schedule) {
    return Api.get(
        "/schedules/%s/shifts?since=%s&until=%s"
            .formatted(schedule, start, start.plus(12, ChronoUnit.HOURS)));
  }

  @Test
  void anOfferedShiftGoesToWhoTakesItAndNamesTheOriginal() {
    var schedule = schedule(null);
    var swap = offer(schedule, anna);

    shifts(schedule).body("shifts.personName", contains(anna.name()));
    Api.post("/swaps/" + swap + "/take", Map.of(), anna.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("swap.own"));
    Api.post("/swaps/" + swap + "/take", Map.of(), boris.token(Roles.RESPONDER))
        .statusCode(200)
        .body("status", equalTo("DONE"));

    shifts(schedule)
        .body("shifts.personName", contains(boris.name()))
        .body("shifts[0].originalName", equalTo(anna.name()))
        .body("shifts[0].swapId", equalTo(swap));
    var told =
        FakeSmtp.awaitMail(
            mail -> mail.isTo(anna.email()) && mail.subject().contains(boris.name()));
    assertThat(told.text()).contains("in the place of " + anna.name());
  }

  @Test
  void onlyOneOfTwoWhoTakeItAtOnceGetsIt() throws Exception {
    var schedule = schedule(null);
    var swap = offer(schedule, anna);
    var boriss = boris.token(Roles.RESPONDER);
    var chens = chen.token(Roles.RESPONDER);

    var answers = AtOnce.call(List.of(() -> take(swap, boriss), () -> take(swap, chens)));

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    shifts(schedule).body("shifts.originalName", contains(anna.name()));
  }

  private static int take(Object swap, String token) {
    return Api.post("/swaps/" + swap + "/take", Map.of(), token).extract().statusCode();
  }

  @Test
  void aTeamMayAskForAManagersApproval() {
    var team = Api.team(anna, boris);
    Api.put(
            "/teams/" + team,
            Map.of(
                "name", Api.unique("strict"),
                "memberIds", List.of(anna.id(), boris.id()),
                "managerIds", List.of(chen.id()),
                "approvesSwaps", true))
        .statusCode(200)
        .body("approvesSwaps", equalTo(true));
    var schedule = schedule(team);
    var swap = offer(schedule, anna);

    Api.post("/swaps/" + swap + "/take", Map.of(), boris.token(Roles.RESPONDER))
        .body("status", equalTo("AWAITING_APPROVAL"));
    shifts(schedule).body("shifts.personName", contains(anna.name()));
    FakeSmtp.awaitMail(mail -> mail.isTo(chen.email()) && mail.subject().contains("wants to take"));
    Api.post("/swaps/" + swap + "/approve", Map.of(), boris.token(Roles.RESPONDER)).statusCode(403);

    Api.post("/swaps/" + swap + "/refuse", Map.of(), chen.token(Roles.MANAGER))
        .body("status", equalTo("OPEN"));
    Api.post("/swaps/" + swap + "/take", Map.of(), boris.token(Roles.RESPONDER)).statusCode(200);
    Api.post("/swaps/" + swap + "/approve", Map.of(), chen.token(Roles.MANAGER))
        .body("status", equalTo("DONE"));

    shifts(schedule).body("shifts.personName", contains(boris.name()));
  }

  @Test
  void requestsThatAreNotTakenChangeNothing() {
    var schedule = schedule(null);
    var withdrawn = offer(schedule, anna);
    offered(schedule, anna).statusCode(409).body("code", equalTo("swap.offered-already"));
    Api.post("/swaps/" + withdrawn + "/withdraw", Map.of(), boris.token(Roles.RESPONDER))
        .statusCode(403);
    Api.post("/swaps/" + withdrawn + "/withdraw", Map.of(), anna.token(Roles.RESPONDER))
        .statusCode(200);
    Api.post("/swaps/" + withdrawn + "/take", Map.of(), boris.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("swap.not-open"));
    shifts(schedule).body("shifts.personName", contains(anna.name()));

    var past = offer(schedule, anna);
    clock.advance(Duration.ofDays(4));
    Api.post("/swaps/" + past + "/take", Map.of(), boris.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("swap.over"));
  }

  @Test
  void onlyAShiftOfOnesOwnCanBeOffered() {
    var schedule = schedule(null);

    offered(schedule, boris).statusCode(422).body("code", equalTo("schedule.not-on-call"));
  }

  @Test
  void aShiftTakenByASwapCanBePassedOn() {
    var schedule = schedule(null);
    Api.post("/swaps/" + offer(schedule, anna) + "/take", Map.of(), boris.token(Roles.RESPONDER));

    Api.post("/swaps/" + offer(schedule, boris) + "/take", Map.of(), chen.token(Roles.RESPONDER))
        .body("status", equalTo("DONE"));

    shifts(schedule)
        .body("shifts.personName", contains(chen.name()))
        .body("shifts[0].originalName", equalTo(anna.name()));
  }

  @Test
  void othersAreRemindedOfAShiftThatNobodyTook() {
    var schedule = schedule(null);
    offer(schedule, anna);
    FakeSmtp.awaitMail(mail -> mail.isTo(chen.email()) && mail.subject().contains("offers"));

    clock.advance(Duration.ofHours(25));
    reminders.run();

    FakeSmtp.awaitMail(
        mail -> mail.isTo(chen.email()) && mail.subject().contains("Nobody has taken"));
    assertThat(FakeSmtp.receivedBy(anna.email())).isEmpty();
  }

  @Test
  void somebodyTakesARunningShiftAtOnce() {
    var schedule = schedule(null);

    Api.post("/schedules/" + schedule + "/take-now", Map.of(), chen.token(Roles.RESPONDER))
        .statusCode(200);

    Api.get("/on-call/schedules?limit=200")
        .body(
            "items.find { it.scheduleId == '" + schedule + "' }.current.personName",
            contains(chen.name()));
    Api.post("/schedules/" + schedule + "/take-now", Map.of(), chen.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("schedule.on-call-already"));
    FakeSmtp.awaitMail(mail -> mail.isTo(anna.email()) && mail.subject().contains("took"));
  }

  @Test
  void swapsAreListedByStatusAndPerson() {
    var schedule = schedule(null);
    var swap = offer(schedule, anna);

    Api.get("/swaps?status=OPEN&personId=" + anna.id()).body("items.id", hasItem(swap));
    Api.get("/swaps?status=DONE&personId=" + anna.id()).body("items", empty());
    Api.get("/swaps?scheduleId=" + schedule).body("items.id", contains(swap));
  }
}
