package dev.muster.oncall.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holes in the next six weeks (ROT-05, ROT-06). */
@QuarkusTest
class CoverageTest {
  @Inject MovableClock clock;
  @Inject CoverageWatch watch;

  private Someone anna;
  private Someone boris;
  private Someone chen;
  private Instant now;

  @BeforeEach
  void people() {
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
    now = clock.wholeSecond();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** Anna is always on call by the upper layer, the others take turns of a day below her. */
  private String schedule(UUID team) {
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("covered"));
    body.put("zone", "UTC");
    body.put("teamId", team);
    body.put("layers", List.of(layer(10, "WEEKLY", anna), layer(0, "DAILY", boris, chen)));
    return Api.post("/schedules", body).statusCode(201).extract().path("id");
  }

  private static Map<String, Object> layer(int priority, String type, Someone... people) {
    return Map.of(
        "name",
        type,
        "priority",
        priority,
        "rotation",
        Map.of("type", type, "length", 1, "start", "2026-01-05T09:00:00"),
        "slots",
        Arrays.stream(people).map(each -> Map.of("personIds", List.of(each.id()))).toList());
  }

  private Map<String, Object> off(int fromHour, int untilHour) {
    return Map.of(
        "kind",
        "VACATION",
        "startsAt",
        now.plus(fromHour, ChronoUnit.HOURS).toString(),
        "endsAt",
        now.plus(untilHour, ChronoUnit.HOURS).toString(),
        "note",
        "Sea");
  }

  @Test
  void aShiftInTimeOffIsAConflictUntilSomebodyCoversIt() {
    var id = schedule(null);
    Api.get("/schedules/" + id + "/coverage").statusCode(200).body("conflicts", empty());
    var token = anna.token(Roles.RESPONDER);
    Api.post("/people/" + anna.id() + "/unavailability", off(100, 124), token).statusCode(201);
    Api.post("/people/" + boris.id() + "/unavailability", off(110, 112)).statusCode(201);

    var conflict =
        Api.get("/schedules/" + id + "/coverage")
            .body("conflicts.personId", everyItem(equalTo(anna.id().toString())))
            .body("conflicts[0].proposals", contains(chen.id().toString()))
            .body("conflicts[0].holiday", equalTo(false))
            .extract()
            .jsonPath();
    assertThat(conflict.getString("conflicts[0].start"))
        .isEqualTo(now.plus(100, ChronoUnit.HOURS).toString());

    Api.post(
            "/schedules/" + id + "/cover",
            Map.of(
                "originalId", anna.id(),
                "personId", chen.id(),
                "startsAt", now.plus(100, ChronoUnit.HOURS).toString(),
                "endsAt", now.plus(124, ChronoUnit.HOURS).toString()))
        .statusCode(200);

    Api.get("/schedules/" + id + "/coverage").body("conflicts", empty());
  }

  @Test
  void whoDidLessIsProposedFirst() {
    var id = schedule(null);
    Api.post(
            "/schedules/" + id + "/cover",
            Map.of(
                "originalId", anna.id(),
                "personId", boris.id(),
                "startsAt", now.plus(200, ChronoUnit.HOURS).toString(),
                "endsAt", now.plus(248, ChronoUnit.HOURS).toString()))
        .statusCode(200);
    Api.post("/people/" + anna.id() + "/unavailability", off(100, 124)).statusCode(201);

    Api.get("/schedules/" + id + "/coverage")
        .body("conflicts[0].proposals", contains(chen.id().toString(), boris.id().toString()));
  }

  @Test
  void whoTakesTurnsIsProposedBeforeOtherMembersOfTheTeam() {
    var manager = Api.person("manager");
    var id = schedule(Api.team(manager, anna, boris, chen));
    Api.post("/people/" + anna.id() + "/unavailability", off(100, 104)).statusCode(201);

    var proposals =
        Api.get("/schedules/" + id + "/coverage")
            .extract()
            .jsonPath()
            .<String>getList("conflicts[0].proposals");

    assertThat(proposals).hasSize(3).last().isEqualTo(manager.id().toString());
  }

  @Test
  void bothHearThatOneStandsInForTheOther() {
    var id = schedule(null);

    Api.post(
            "/schedules/" + id + "/cover",
            Map.of(
                "originalId", anna.id(),
                "personId", chen.id(),
                "startsAt", now.plus(100, ChronoUnit.HOURS).toString(),
                "endsAt", now.plus(101, ChronoUnit.HOURS).toString()))
        .statusCode(200);

    for (var each : List.of(anna, chen)) {
      FakeSmtp.awaitMail(
          mail ->
              mail.isTo(each.email())
                  && mail.text().contains(chen.name() + " on call")
                  && mail.text().contains("in the place of " + anna.name()));
    }
  }

  @Test
  void publicHolidaysAreConflictsToo() {
    var id = schedule(null);
    var day = now.plus(20, ChronoUnit.DAYS).toString().substring(0, 10);
    Api.put(
            "/holiday-calendars/XX-1",
            Map.of("name", "Here", "days", List.of(Map.of("date", day, "name", "Fair"))))
        .statusCode(200);
    Api.put(
            "/people/" + anna.id() + "/on-call-facts",
            Map.of("shadowedShifts", 0, "holidayCalendar", "XX-1"))
        .statusCode(200);

    Api.get("/schedules/" + id + "/coverage")
        .body("conflicts.holiday", everyItem(equalTo(true)))
        .body("conflicts[0].start", equalTo(day + "T00:00:00Z"));
    Api.delete("/holiday-calendars/XX-1")
        .statusCode(409)
        .body("code", equalTo("holiday-calendar.in-use"));
  }

  @Test
  void managersHearOfHolesOnce() {
    var manager = Api.person("manager");
    var team = Api.team(manager);
    schedule(team);
    watch.run();
    assertThat(FakeSmtp.receivedBy(manager.email())).isEmpty();
    Api.post("/people/" + anna.id() + "/unavailability", off(100, 124)).statusCode(201);

    for (int hour = 0; hour < 3; hour++) {
      clock.advance(Duration.ofHours(1));
      watch.run();
    }

    FakeSmtp.awaitMail(mail -> mail.isTo(manager.email()));
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(FakeSmtp.receivedBy(manager.email())).hasSize(1));
    assertThat(FakeSmtp.receivedBy(manager.email()).get(0).text()).contains("/teams/" + team);
  }

  @Test
  void gapsOfEveryNightAreToldOnceAWeek() {
    var manager = Api.person("manager");
    var days = new HashMap<>(layer(0, "DAILY", anna));
    days.put(
        "windows", List.of(Map.of("days", List.of("MONDAY"), "from", "09:00", "minutes", 480)));
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("office"));
    body.put("zone", "UTC");
    body.put("teamId", Api.team(manager));
    body.put("layers", List.of(days));
    Api.post("/schedules", body).statusCode(201);

    for (int day = 0; day < 8; day++) {
      watch.run();
      clock.advance(Duration.ofDays(1));
    }

    Awaitility.await()
        .untilAsserted(() -> assertThat(FakeSmtp.receivedBy(manager.email())).hasSize(2));
  }

  @Test
  void timeOffIsTheBusinessOfThePersonAndTheirManagers() {
    var path = "/people/" + anna.id() + "/unavailability";
    String added = Api.post(path, off(1, 2)).statusCode(201).extract().path("id");

    Api.get(path, boris.token(Roles.RESPONDER)).statusCode(403);
    Api.post(path, off(1, 2), boris.token(Roles.RESPONDER)).statusCode(403);
    Api.get(path, anna.token(Roles.RESPONDER)).statusCode(200).body("items.id", contains(added));
    Api.post(path, off(2, 1)).statusCode(422).body("code", equalTo("unavailability.bad-range"));
    Api.delete(path + "/" + added).statusCode(204);
    Api.get(path).body("items", empty());
  }

  @Test
  void aRotationSaysHowManyAreNotReadyOnceAnythingIsKnown() {
    var id = schedule(Api.team(anna));
    Api.get("/schedules/" + id).body("warnings.warning", contains("TOO_FEW", "TOO_FEW"));
    Api.put("/people/" + boris.id() + "/on-call-facts", ready()).statusCode(200);

    Api.get("/schedules/" + id)
        .body("warnings.warning", contains("TOO_FEW", "TOO_FEW", "NOT_READY"))
        .body("warnings[2].people", equalTo(1));
    Api.get("/schedules/" + id + "/coverage")
        .body("warnings.warning", contains("TOO_FEW", "TOO_FEW", "NOT_READY"));
  }

  private Map<String, Object> ready() {
    return Map.of(
        "onboardedOn", now.minus(31, ChronoUnit.DAYS).toString().substring(0, 10),
        "shadowedShifts", 2,
        "productionAccess", true,
        "knowsMonitoring", true,
        "incidentTraining", true);
  }

  @Test
  void theRosterSaysWhoIsNotFitYet() {
    var team = Api.team(anna, boris);
    Api.put("/people/" + anna.id() + "/on-call-facts", ready()).statusCode(200);

    Api.get("/teams/" + team + "/roster")
        .statusCode(200)
        .body("members.personName", contains(anna.name(), boris.name()))
        .body("members[0].missing", empty())
        .body("members[1].missing", hasSize(5))
        .body("members.reachable", contains(true, true));
    Api.put(
            "/people/" + anna.id() + "/on-call-facts",
            Map.of("shadowedShifts", 2, "holidayCalendar", "ZZ"))
        .statusCode(422)
        .body("code", equalTo("holiday-calendar.unknown"));
  }
}
