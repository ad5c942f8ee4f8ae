package dev.muster.oncall.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.platform.security.Roles;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves the company. */
@QuarkusTest
class DutyTest {
  @Inject MovableClock clock;
  @Inject ShiftRecorder recorder;

  private Someone anna;
  private Someone boris;
  private Someone chen;
  private Instant now;

  @BeforeEach
  void people() {
    now = clock.stop();
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static Map<String, Object> body(String name, UUID team, Someone... people) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("zone", "UTC");
    body.put("teamId", team);
    body.put(
        "layers",
        List.of(
            Map.of(
                "name", "Days",
                "rotation", Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"),
                "slots",
                    Arrays.stream(people)
                        .map(each -> Map.of("personIds", List.of(each.id())))
                        .toList())));
    return body;
  }

  private String at(int hours) {
    return now.plus(hours, ChronoUnit.HOURS).toString();
  }

  @Test
  void everythingIsListedAndHandedOverInOneStep() {
    var team = Api.team(anna, boris);
    var name = Api.unique("left");
    String schedule =
        Api.post("/schedules", body(name, team, anna, boris)).statusCode(201).extract().path("id");
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of("personId", anna.id(), "startsAt", at(200), "endsAt", at(210)))
        .statusCode(201);
    var later = body(name, team, boris, anna);
    later.put("effectiveFrom", at(500));
    Api.put("/schedules/" + schedule, later).statusCode(200);
    var policy = Api.policy(0, Api.level(0, anna, boris));
    Api.post(
            "/swaps",
            Map.of("scheduleId", schedule, "startsAt", at(201), "endsAt", at(202)),
            anna.token(Roles.RESPONDER))
        .statusCode(201);

    Api.get("/people/" + anna.id() + "/duties")
        .statusCode(200)
        .body("schedules.name", contains(name))
        .body("policies.id", contains(policy.toString()))
        .body("swaps", hasSize(1))
        .body("teams.id", contains(team.toString()))
        .body("shifts.scheduleId", everyItem(equalTo(schedule)));
    Api.post("/people/" + anna.id() + "/duties/leave", Map.of("successorId", anna.id()))
        .statusCode(422)
        .body("code", equalTo("duty.bad-successor"));

    Api.post("/people/" + anna.id() + "/duties/leave", Map.of("successorId", chen.id()))
        .statusCode(200)
        .body("schedules", empty())
        .body("shifts", empty())
        .body("policies", empty())
        .body("swaps", empty())
        .body("teams", empty());

    Api.get("/schedules/%s/shifts?since=%s&until=%s".formatted(schedule, at(0), at(900)))
        .body("shifts.personName", not(hasItem(anna.name())))
        .body("shifts.personName", hasItem(chen.name()))
        .body("gaps", empty());
    Api.get("/schedules/" + schedule)
        .body("planned.layers[0].slots[1].personIds", contains(chen.id().toString()));
    Api.get("/escalation-policies/" + policy)
        .body("levels[0].targets.id", contains(chen.id().toString(), boris.id().toString()));
    Api.get("/teams/" + team).body("managerIds", contains(chen.id().toString()));
    Api.get("/people/" + anna.id()).body("active", equalTo(false));
  }

  @Test
  void whatARunningOverrideSaidUntilNowStays() {
    String schedule =
        Api.post("/schedules", body(Api.unique("running"), null, boris))
            .statusCode(201)
            .extract()
            .path("id");
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of("personId", anna.id(), "startsAt", at(1), "endsAt", at(10)))
        .statusCode(201);
    clock.advance(Duration.ofHours(4));

    Api.post("/people/" + anna.id() + "/duties/leave", Map.of("successorId", chen.id()))
        .statusCode(200);

    var policy = Api.policy(0, Api.level(0, boris));
    Api.get("/schedules/%s/overrides?since=%s".formatted(schedule, at(0)))
        .body("items.personName", contains(anna.name(), chen.name()))
        .body("items[0].endsAt", equalTo(at(4)))
        .body("items[1].endsAt", equalTo(at(10)));
    Api.get(
            "/schedules/%s/shifts?since=%s&until=%s&policyId=%s"
                .formatted(schedule, at(4), at(10), policy))
        .body("shifts.personName", contains(chen.name()));
  }

  @Test
  void whoTakesTurnsAlreadyDoesNotGetMoreOfThem() {
    var name = Api.unique("shared");
    String schedule =
        Api.post("/schedules", body(name, null, anna, boris)).statusCode(201).extract().path("id");

    Api.post("/people/" + anna.id() + "/duties/leave", Map.of("successorId", boris.id()))
        .statusCode(200);

    Api.get("/schedules/" + schedule).body("layers[0].slots", hasSize(1));
  }

  @Test
  void shiftsOfAPersonAreFoundInAllSchedules() {
    Api.post("/schedules", body(Api.unique("one"), null, anna, boris)).statusCode(201);
    Api.post("/schedules", body(Api.unique("other"), null, chen)).statusCode(201);

    Api.get("/people/%s/duties/shifts?since=%s&until=%s".formatted(anna.id(), at(0), at(96)))
        .statusCode(200)
        .body("shifts.cover", everyItem(equalTo(false)))
        .body("shifts.scheduleName.unique()", hasSize(1));
  }

  @Test
  void pastShiftsStayThoseOfThePersonWhenTheScheduleNamesOthers() {
    var name = Api.unique("moved on");
    String schedule =
        Api.post("/schedules", body(name, null, anna)).statusCode(201).extract().path("id");
    var before = "/people/%s/duties/shifts?since=%s&until=%s".formatted(anna.id(), at(0), at(24));
    clock.advance(Duration.ofDays(2));
    recorder.record();

    Api.put("/schedules/" + schedule, body(name, null, boris)).statusCode(200);

    Api.get(before)
        .statusCode(200)
        .body("shifts", not(empty()))
        .body("shifts.scheduleId", everyItem(equalTo(schedule)));
  }
}
