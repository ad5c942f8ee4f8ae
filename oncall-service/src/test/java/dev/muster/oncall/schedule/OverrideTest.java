package dev.muster.oncall.schedule;

import static dev.muster.oncall.schedule.Rosters.add;
import static dev.muster.oncall.schedule.Rosters.daily;
import static dev.muster.oncall.schedule.Rosters.override;
import static dev.muster.oncall.schedule.Rosters.roster;
import static dev.muster.oncall.schedule.Rosters.shifts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who stand in for others, once or for a while. */
@QuarkusTest
class OverrideTest {
  @Inject MovableClock clock;

  private Someone anna;
  private Someone boris;
  private Someone chen;

  @BeforeEach
  void people() {
    clock.stop();
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private Instant inHours(int hours) {
    return clock.wholeSecond().plus(hours, ChronoUnit.HOURS);
  }

  @Test
  void oneIsReplacedAddedAndRemoved() {
    var id = add(roster(Api.unique("kinds"), daily("Days", 0, anna)));
    var overrides = "/schedules/" + id + "/overrides";
    var since = clock.wholeSecond();

    Api.post(overrides, override("REPLACE", anna, boris, inHours(1)))
        .statusCode(201)
        .body("originalName", equalTo(anna.name()));
    Api.post(overrides, override("ADD", null, chen, inHours(10))).statusCode(201);
    Api.post(overrides, override("REMOVE", anna, null, inHours(20))).statusCode(201);

    shifts(id, since.plus(1, ChronoUnit.HOURS), since.plus(2, ChronoUnit.HOURS))
        .body("shifts.personName", contains(boris.name()))
        .body("shifts[0].originalName", equalTo(anna.name()));
    shifts(id, since.plus(10, ChronoUnit.HOURS), since.plus(11, ChronoUnit.HOURS))
        .body("shifts", hasSize(2));
    shifts(id, since.plus(20, ChronoUnit.HOURS), since.plus(21, ChronoUnit.HOURS))
        .body("shifts", empty())
        .body("gaps[0].shiftWithoutAnybody", equalTo(true))
        .body("quality.score", equalTo(0f));
  }

  @Test
  void kindAndPeopleOfAnOverrideMustGoTogether() {
    var overrides = "/schedules/" + add(roster(Api.unique("bad"), daily("Days", 0, anna)));

    Api.post(overrides + "/overrides", override("REPLACE", null, boris, inHours(1)))
        .statusCode(422)
        .body("errors.field", contains("originalId"));
    Api.post(overrides + "/overrides", override("REMOVE", anna, boris, inHours(1)))
        .statusCode(422)
        .body("errors.field", contains("personId"));
    var foreign = override("ADD", null, boris, inHours(1));
    foreign.put("layerId", UUID.randomUUID());
    Api.post(overrides + "/overrides", foreign)
        .statusCode(422)
        .body("code", equalTo("override.unknown-layer"));
  }

  @Test
  void ofTwoOverlappingOverridesAtOnceOneIsRefused() throws Exception {
    var id = add(roster(Api.unique("overlap"), daily("Days", 0, anna)));

    for (int i = 0; i < 5; i++) {
      var mine = override("REPLACE", anna, boris, inHours(i * 10));
      var yours = override("REPLACE", anna, chen, inHours(i * 10 + 2));
      assertThat(AtOnce.call(List.of(() -> answer(id, mine), () -> answer(id, yours))))
          .containsExactlyInAnyOrder(201, 409);
    }
  }

  private static int answer(String id, Map<String, Object> override) {
    return Api.post("/schedules/" + id + "/overrides", override).extract().statusCode();
  }

  @Test
  void aTemporaryScheduleFixesItsPeriod() {
    var id = add(roster(Api.unique("temporary"), daily("Days", 0, anna)));
    var start = clock.wholeSecond().plus(1, ChronoUnit.DAYS);
    var body =
        Map.of(
            "startsAt", start.toString(),
            "endsAt", start.plus(12, ChronoUnit.HOURS).toString(),
            "shifts",
                List.of(
                    Map.of(
                        "personId", boris.id(),
                        "start", start.toString(),
                        "end", start.plus(6, ChronoUnit.HOURS).toString())));

    String temporary =
        Api.post("/schedules/" + id + "/temporary", body).statusCode(201).extract().path("id");

    Api.post("/schedules/" + id + "/temporary", body)
        .statusCode(409)
        .body("code", equalTo("temporary-schedule.overlaps"));
    shifts(id, start, start.plus(12, ChronoUnit.HOURS))
        .body("shifts.personName", contains(boris.name()))
        .body("shifts[0].temporaryId", equalTo(temporary))
        .body("gaps", hasSize(1));
    Api.get("/schedules/" + id + "/temporary").body("items.id", contains(temporary));
    Api.delete("/schedules/" + id + "/temporary/" + temporary).statusCode(204);
    shifts(id, start, start.plus(12, ChronoUnit.HOURS)).body("gaps", empty());
  }

  @Test
  void anOverrideOfOnePolicyPagesBySomebodyElseThere() {
    var id = add(roster(Api.unique("scoped"), daily("Days", 0, anna)));
    var target = Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(id))));
    var here = Api.policy(0, target);
    var elsewhere = Api.policy(0, target);
    var override = override("REPLACE", anna, boris, inHours(0));
    override.put("policyId", here);

    Api.post("/schedules/" + id + "/overrides", override).statusCode(201);

    Api.get("/on-call/policies/" + here)
        .body("levels[0].people.personName", contains(boris.name()));
    Api.get("/on-call/policies/" + elsewhere)
        .body("levels[0].people.personName", contains(anna.name()));
  }
}
