package dev.muster.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules as a manager keeps them through the API. */
@QuarkusTest
class ScheduleTest {
  @Inject MovableClock clock;
  @Inject ShiftRecorder recorder;

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

  private static Map<String, Object> daily(String name, int priority, Someone... people) {
    var layer = new HashMap<String, Object>();
    layer.put("name", name);
    layer.put("priority", priority);
    layer.put("rotation", Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"));
    layer.put(
        "slots",
        Arrays.stream(people).map(each -> Map.of("personIds", List.of(each.id()))).toList());
    return layer;
  }

  private static Map<String, Object> body(String name, Map<?, ?>... layers) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("zone", "UTC");
    body.put("layers", List.of(layers));
    return body;
  }

  private static String add(Map<String, Object> body) {
    return Api.post("/schedules", body).statusCode(201).extract().path("id");
  }

  private ValidatableResponse shifts(String id, Instant since, Instant until) {
    return Api.get("/schedules/%s/shifts?since=%s&until=%s".formatted(id, since, until))
        .statusCode(200);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void layersComeBackAsTheyWereGiven() {
    var nights = daily("Nights", 10, anna, boris);
    nights.put("zone", "America/Chicago");
    nights.put(
        "rotation",
        Map.of(
            "type",
            "WEEKLY",
            "length",
            2,
            "start",
            "2026-01-05T20:00:00",
            "shiftMinutes",
            720,
            "days",
            List.of("FRIDAY", "MONDAY"),
            "weekStart",
            "SUNDAY"));
    nights.put(
        "windows", List.of(Map.of("days", List.of("MONDAY"), "from", "20:00", "minutes", 720)));
    nights.put("effectiveUntil", "2150-01-01T00:00:00Z");

    var id = add(body(Api.unique("layers"), nights, daily("Days", 0, chen)));

    Api.get("/schedules/" + id)
        .statusCode(200)
        .body("layers.name", contains("Nights", "Days"))
        .body("layers[0].zone", equalTo("America/Chicago"))
        .body("layers[0].rotation.days", contains("MONDAY", "FRIDAY"))
        .body("layers[0].rotation.shiftMinutes", equalTo(720))
        .body("layers[0].rotation.weekStart", equalTo("SUNDAY"))
        .body("layers[0].windows[0].from", equalTo("20:00"))
        .body("layers[0].effectiveUntil", equalTo("2150-01-01T00:00:00Z"))
        .body("layers[1].slots[0].personIds", contains(chen.id().toString()))
        .body("warnings.warning", contains("TOO_FEW", "TOO_FEW"))
        .body("planned", nullValue());
  }

  @Test
  void aLayerThatContradictsItselfIsNamed() {
    var layer = daily("Days", 0, anna);
    layer.put("effectiveFrom", "2150-01-02T00:00:00Z");
    layer.put("effectiveUntil", "2150-01-01T00:00:00Z");

    Api.post("/schedules", body("x", layer))
        .statusCode(422)
        .body("errors.field", contains("layers[0].effectiveUntil"));
    layer.put("rotation", Map.of("type", "DAILY", "length", 0, "start", "2026-01-05T09:00:00"));
    Api.post("/schedules", body("x", layer))
        .statusCode(400)
        .body("errors.field", hasItem("layers[0].rotation.length"));
    layer.put("slots", List.of(Map.of("personIds", List.of(UUID.randomUUID()))));
    layer.put("rotation", Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"));
    layer.remove("effectiveUntil");
    Api.post("/schedules", body("x", layer))
        .statusCode(422)
        .body("code", equalTo("person.unknown"));
  }

  @Test
  void aPreviewKeepsNothing() {
    var request = new HashMap<String, Object>(body("", daily("Days", 0, anna, boris)));
    request.remove("name");
    request.put("since", "2150-01-05T09:00:00Z");
    request.put("until", "2150-01-07T09:00:00Z");
    var before = Api.get("/schedules?limit=200").extract().jsonPath().getList("items").size();

    Api.post("/schedules/preview", request)
        .statusCode(200)
        .body("shifts", hasSize(2))
        .body("gaps", empty())
        .body("layers[0].shifts", hasSize(2))
        .body("quality.score", equalTo(100f))
        .body("warnings.warning", contains("TOO_FEW"));

    Api.get("/schedules?limit=200").body("items", hasSize(before));
  }

  @Test
  void aChangeOfTheRosterIsDatedPreviewedAndCanBeUndone() {
    var name = Api.unique("dated");
    var id = add(body(name, daily("Days", 0, anna)));
    var layer = Api.get("/schedules/" + id).extract().<String>path("layers[0].id");
    var changed = daily("Days", 0, boris);
    changed.put("id", layer);
    var change = body(name, changed);
    var from = now().plus(7, ChronoUnit.DAYS);
    change.put("effectiveFrom", from.toString());

    Api.post("/schedules/" + id + "/changes/preview", change)
        .statusCode(200)
        .body("differences", hasSize(1))
        .body("differences[0].start", equalTo(from.toString()))
        .body("differences[0].before", contains(anna.id().toString()))
        .body("differences[0].after", contains(boris.id().toString()))
        .body("affected.hoursAfter", hasItem(1008.0f));

    Api.put("/schedules/" + id, change)
        .statusCode(200)
        .body("layers[0].slots[0].personIds", contains(anna.id().toString()))
        .body("planned.layers[0].slots[0].personIds", contains(boris.id().toString()));
    assertThat(FakeSmtp.awaitMailTo(boris.email()).text()).contains("1,008 hours").contains(name);
    FakeSmtp.awaitMailTo(anna.email());
    shifts(id, from.minus(1, ChronoUnit.HOURS), from.plus(1, ChronoUnit.HOURS))
        .body("shifts.personName", contains(anna.name(), boris.name()));

    var other = body(name, daily("Days", 0, chen));
    Api.put("/schedules/" + id, other)
        .statusCode(409)
        .body("code", equalTo("schedule.change-planned"));

    Api.post("/schedules/" + id + "/undo", Map.of()).statusCode(200).body("planned", nullValue());
    Api.put("/schedules/" + id, other).statusCode(200);
    Api.post("/schedules/" + id + "/undo", Map.of())
        .statusCode(200)
        .body("layers[0].slots[0].personIds", contains(anna.id().toString()));
  }

  @Test
  void ofTwoWhoEditTheSameScheduleOneWins() throws Exception {
    var name = Api.unique("both");
    var id = add(body(name, daily("Days", 0, anna)));
    var tag = Api.get("/schedules/" + id).extract().header("ETag");

    var answers =
        together(
            () -> edit(id, tag, body(name, daily("Days", 0, boris))),
            () -> edit(id, tag, body(name, daily("Days", 0, chen))));

    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
  }

  private static int edit(String id, String tag, Map<String, Object> body) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(body)
        .put(Api.V1 + "/schedules/" + id)
        .statusCode();
  }

  @SafeVarargs
  private static List<Integer> together(Callable<Integer>... calls) throws Exception {
    var threads = Executors.newFixedThreadPool(calls.length);
    try {
      var answers = new ArrayList<Integer>();
      for (var future : threads.invokeAll(List.of(calls))) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private Map<String, Object> override(String kind, Someone original, Someone person, int from) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("startsAt", now().plus(from, ChronoUnit.HOURS).toString());
    body.put("endsAt", now().plus(from + 4L, ChronoUnit.HOURS).toString());
    if (original != null) {
      body.put("originalId", original.id());
    }
    if (person != null) {
      body.put("personId", person.id());
    }
    return body;
  }

  @Test
  void oneIsReplacedAddedAndRemoved() {
    var id = add(body(Api.unique("kinds"), daily("Days", 0, anna)));
    var overrides = "/schedules/" + id + "/overrides";
    var since = now();

    Api.post(overrides, override("REPLACE", anna, boris, 1))
        .statusCode(201)
        .body("originalName", equalTo(anna.name()));
    Api.post(overrides, override("ADD", null, chen, 10)).statusCode(201);
    Api.post(overrides, override("REMOVE", anna, null, 20)).statusCode(201);

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
    var overrides = "/schedules/" + add(body(Api.unique("bad"), daily("Days", 0, anna)));

    Api.post(overrides + "/overrides", override("REPLACE", null, boris, 1))
        .statusCode(422)
        .body("errors.field", contains("originalId"));
    Api.post(overrides + "/overrides", override("REMOVE", anna, boris, 1))
        .statusCode(422)
        .body("errors.field", contains("personId"));
    var foreign = override("ADD", null, boris, 1);
    foreign.put("layerId", UUID.randomUUID());
    Api.post(overrides + "/overrides", foreign)
        .statusCode(422)
        .body("code", equalTo("override.unknown-layer"));
  }

  @Test
  void ofTwoOverlappingOverridesAtOnceOneIsRefused() throws Exception {
    var id = add(body(Api.unique("overlap"), daily("Days", 0, anna)));

    for (int i = 0; i < 5; i++) {
      var mine = override("REPLACE", anna, boris, i * 10);
      var yours = override("REPLACE", anna, chen, i * 10 + 2);
      assertThat(together(() -> put(id, mine), () -> put(id, yours)))
          .containsExactlyInAnyOrder(201, 409);
    }
  }

  private static int put(String id, Map<String, Object> override) {
    return Api.post("/schedules/" + id + "/overrides", override).extract().statusCode();
  }

  @Test
  void aTemporaryScheduleFixesItsPeriod() {
    var id = add(body(Api.unique("temporary"), daily("Days", 0, anna)));
    var start = now().plus(1, ChronoUnit.DAYS);
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
    var id = add(body(Api.unique("scoped"), daily("Days", 0, anna)));
    var target = Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(id))));
    var here = Api.policy(0, target);
    var elsewhere = Api.policy(0, target);
    var override = override("REPLACE", anna, boris, 0);
    override.put("policyId", here);

    Api.post("/schedules/" + id + "/overrides", override).statusCode(201);

    Api.get("/on-call/policies/" + here)
        .body("levels[0].people.personName", contains(boris.name()));
    Api.get("/on-call/policies/" + elsewhere)
        .body("levels[0].people.personName", contains(anna.name()));
  }

  @Test
  void thePastStaysAsItWasWhateverChanges() {
    var name = Api.unique("past");
    var id = add(body(name, daily("Days", 0, anna, boris)));
    var start = now();
    clock.advance(Duration.ofDays(31));
    Api.post("/schedules/" + id + "/overrides", override("REPLACE_ALL", null, chen, 1))
        .statusCode(201);
    clock.advance(Duration.ofDays(1));
    recorder.record();
    var since = start.plus(1, ChronoUnit.DAYS);
    var until = start.plus(32, ChronoUnit.DAYS);
    var before = withLayers(id, since, until);
    assertThat(before).contains(chen.name());

    var tokyo = daily("Other", 0, chen);
    tokyo.put("zone", "Asia/Tokyo");
    tokyo.put("rotation", Map.of("type", "HOURLY", "length", 3, "start", "2026-01-05T09:00:00"));
    Api.put("/schedules/" + id, body(name, tokyo)).statusCode(200);
    Api.deactivate(boris);
    clock.advance(Duration.ofHours(5));
    recorder.record();

    assertThat(withLayers(id, since, until)).isEqualTo(before);
  }

  private static String withLayers(String id, Instant since, Instant until) {
    return Api.get("/schedules/%s/shifts?since=%s&until=%s&layers=true".formatted(id, since, until))
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void theRecordOfARunningShiftIsOneRow() {
    var id = add(body(Api.unique("record"), daily("Days", 0, anna)));
    var start = now().plus(1, ChronoUnit.SECONDS);
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(20));
      recorder.record();
    }

    shifts(id, start, now())
        .body("shifts.personName.unique()", contains(anna.name()))
        .body("gaps", empty());
  }
}
