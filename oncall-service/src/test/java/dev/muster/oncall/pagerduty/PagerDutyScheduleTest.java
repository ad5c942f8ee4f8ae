package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules as clients of PagerDuty's REST API keep them. */
@QuarkusTest
class PagerDutyScheduleTest {
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;

  @Inject MovableClock clock;

  private PagerDuty client;
  private Someone anna;
  private Someone boris;
  private Someone chen;

  @BeforeEach
  void people() {
    clock.reset();
    client = PagerDuty.as("manager");
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private String add(Map<String, Object> body) {
    return client.post("/schedules", body).statusCode(201).extract().path("schedule.id");
  }

  private static int revisions(String id) {
    return Api.get("/schedules/" + id + "/revisions").extract().jsonPath().getList("items").size();
  }

  private Map<String, Object> nights() {
    var nights = layer("Nights", WEEK, anna, boris);
    nights.put(
        "restrictions",
        List.of(
            Map.of(
                "type",
                "daily_restriction",
                "start_time_of_day",
                "20:00:00",
                "duration_seconds",
                43_200)));
    return nights;
  }

  @Test
  void layersComeBackHighestPrecedenceFirst() {
    var name = Api.unique("follow");

    var id = add(body(name, "Europe/Berlin", nights(), layer("Days", DAY, chen)));

    client
        .get("/schedules/" + id)
        .statusCode(200)
        .body("schedule.type", equalTo("schedule"))
        .body("schedule.summary", equalTo(name))
        .body("schedule.self", containsString("/pagerduty/schedules/" + id))
        .body("schedule.html_url", containsString(id))
        .body("schedule.time_zone", equalTo("Europe/Berlin"))
        .body("schedule.schedule_layers.name", contains("Nights", "Days"))
        .body("schedule.schedule_layers[0].start", equalTo("2026-01-05T10:00:00+01:00"))
        .body("schedule.schedule_layers[0].end", nullValue())
        .body("schedule.schedule_layers[0].rotation_turn_length_seconds", equalTo((int) WEEK))
        .body("schedule.schedule_layers[0].restrictions[0].type", equalTo("daily_restriction"))
        .body("schedule.schedule_layers[0].restrictions[0].start_time_of_day", equalTo("20:00:00"))
        .body("schedule.schedule_layers[0].restrictions[0].duration_seconds", equalTo(43_200))
        .body("schedule.schedule_layers[0].users.user.id", contains(id(anna), id(boris)))
        .body("schedule.schedule_layers[0].users.user.type", everyItem(equalTo("user_reference")))
        .body("schedule.schedule_layers[0].rendered_schedule_entries", empty())
        .body("schedule.schedule_layers[0].rendered_coverage_percentage", nullValue())
        .body("schedule.final_schedule.rendered_schedule_entries", empty())
        .body("schedule.muster_not_expressible", nullValue());
    Api.get("/schedules/" + id)
        .body("layers.priority", contains(1, 0))
        .body("layers[1].rotation.type", equalTo("DAILY"));
  }

  private static String id(Someone person) {
    return person.id().toString();
  }

  @Test
  void whatIsOnCallIsRenderedOnlyForARange() {
    var id = add(body(Api.unique("rendered"), "UTC", nights(), layer("Days", DAY, chen)));

    client
        .get("/schedules/" + id, "since", "2150-01-05T12:00:00Z", "until", "2150-01-06T12:00:00Z")
        .statusCode(200)
        .body("schedule.schedule_layers[0].rendered_schedule_entries", hasSize(1))
        .body("schedule.schedule_layers[0].rendered_coverage_percentage", equalTo(50f))
        .body("schedule.schedule_layers[1].rendered_coverage_percentage", equalTo(100f))
        .body(
            "schedule.final_schedule.rendered_schedule_entries.start",
            contains(
                "2150-01-05T12:00:00Z",
                "2150-01-05T20:00:00Z",
                "2150-01-06T08:00:00Z",
                "2150-01-06T09:00:00Z"))
        .body("schedule.final_schedule.rendered_coverage_percentage", equalTo(100f))
        .body("schedule.overrides_subschedule.rendered_coverage_percentage", equalTo(0f));
    client
        .get("/schedules/" + id, "since", "2150-01-05T12:00:00Z")
        .body(
            "schedule.schedule_layers[1].rendered_schedule_entries[-1].end",
            equalTo("2150-01-19T12:00:00Z"));
    client
        .get("/schedules/" + id, "until", "2150-01-05T12:00:00Z")
        .body(
            "schedule.schedule_layers[1].rendered_schedule_entries[0].start",
            equalTo("2149-12-22T12:00:00Z"));
  }

  @Test
  void overflowShowsWholeShiftsAndTheZoneIsTheOneAskedFor() {
    var id = add(body(Api.unique("overflow"), "UTC", layer("Days", DAY, anna, boris)));

    client
        .get(
            "/schedules/" + id,
            "since",
            "2150-07-05T12:00:00Z",
            "until",
            "2150-07-05T13:00:00Z",
            "overflow",
            "true",
            "time_zone",
            "America/Chicago")
        .body("schedule.time_zone", equalTo("UTC"))
        .body(
            "schedule.final_schedule.rendered_schedule_entries.start",
            contains("2150-07-05T04:00:00-05:00"))
        .body(
            "schedule.final_schedule.rendered_schedule_entries.end",
            contains("2150-07-06T04:00:00-05:00"))
        .body(
            "schedule.schedule_layers[0].rendered_schedule_entries.end",
            contains("2150-07-06T04:00:00-05:00"));
    client
        .get("/schedules/" + id, "since", "2150-07-05T12:00", "until", "2150-07-05T13:00")
        .body(
            "schedule.final_schedule.rendered_schedule_entries.start",
            contains("2150-07-05T12:00:00Z"));
  }

  @Test
  void puttingBackWhatWasReadChangesNothing() {
    var weekly = layer("Berlin", WEEK, anna, boris);
    weekly.put("end", "2140-03-01T09:00:00Z");
    weekly.put(
        "restrictions",
        List.of(
            Map.of(
                "type",
                "weekly_restriction",
                "start_day_of_week",
                1,
                "start_time_of_day",
                "09:00:00",
                "duration_seconds",
                28_800),
            Map.of(
                "type",
                "weekly_restriction",
                "start_day_of_week",
                3,
                "start_time_of_day",
                "09:00:00",
                "duration_seconds",
                28_800)));
    var id = add(body(Api.unique("put-back"), "Europe/Berlin", weekly, layer("Days", DAY, chen)));
    var version = Api.get("/schedules/" + id).extract().header("ETag");

    for (var query : List.of("", "?since=2150-01-01&time_zone=Asia/Tokyo&overflow=true")) {
      Map<String, Object> read = client.get("/schedules/" + id + query).extract().path("$");
      client.put("/schedules/" + id, read).statusCode(200);
    }

    assertThat(revisions(id)).isEqualTo(1);
    assertThat(Api.get("/schedules/" + id).extract().header("ETag")).isEqualTo(version);
  }

  @Test
  void puttingBackAScheduleOfOurOwnApiChangesNothingEither() {
    var layer = new HashMap<String, Object>();
    layer.put("name", "Ours");
    layer.put("priority", 7);
    layer.put("rotation", Map.of("type", "DAILY", "length", 7, "start", "2026-03-08T02:30:00"));
    layer.put("slots", List.of(Map.of("personIds", List.of(anna.id()))));
    layer.put(
        "windows",
        List.of(Map.of("days", List.of("MONDAY", "FRIDAY"), "from", "20:00", "minutes", 720)));
    var lower = new HashMap<>(layer);
    lower.put("priority", 3);
    lower.put("name", "Lower");
    lower.put("effectiveUntil", "2026-01-06T00:00:00Z");
    String id =
        Api.post(
                "/schedules",
                Map.of(
                    "name",
                    Api.unique("ours"),
                    "zone",
                    "America/Chicago",
                    "layers",
                    List.of(lower, layer)))
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> read = client.get("/schedules/" + id).extract().path("$");

    client
        .put("/schedules/" + id, read)
        .statusCode(200)
        .body("schedule.schedule_layers.name", contains("Ours", "Lower"))
        .body("schedule.schedule_layers[0].restrictions.start_day_of_week", contains(1, 5))
        .body(
            "schedule.schedule_layers[0].rotation_virtual_start",
            equalTo("2026-03-08T03:00:00-05:00"));

    assertThat(revisions(id)).isEqualTo(1);
  }

  @Test
  void oneChangedLayerIsOneRevisionAndTheRestStays() {
    var id = add(body(Api.unique("changed"), "UTC", nights(), layer("Days", DAY, chen)));
    Map<String, Map<String, Object>> read = client.get("/schedules/" + id).extract().path("$");
    @SuppressWarnings("unchecked")
    var layers = (List<Map<String, Object>>) read.get("schedule").get("schedule_layers");
    layers.get(1).put("rotation_turn_length_seconds", 12 * 3_600);
    layers.get(1).remove("name");

    client
        .put("/schedules/" + id, read)
        .statusCode(200)
        .body("schedule.schedule_layers[1].rotation_turn_length_seconds", equalTo(43_200))
        .body("schedule.schedule_layers[1].name", equalTo("Days"))
        .body("schedule.schedule_layers[0].id", equalTo(layers.get(0).get("id")))
        .body("schedule.schedule_layers[1].id", equalTo(layers.get(1).get("id")));

    assertThat(revisions(id)).isEqualTo(2);
    layers.add(layers.remove(0));
    client
        .put("/schedules/" + id, read)
        .statusCode(200)
        .body("schedule.schedule_layers.name", contains("Days", "Nights"));
    Api.get("/schedules/" + id).body("layers.priority", contains(1, 0));
  }

  @Test
  void whatHasNoWordsInThisShapeIsMarkedAndAPutIsRefused() {
    var monthly = new HashMap<String, Object>();
    monthly.put("name", "Months");
    monthly.put("priority", 1);
    monthly.put("rotation", Map.of("type", "MONTHLY", "length", 1, "start", "2026-01-31T10:00:00"));
    monthly.put(
        "slots",
        List.of(
            Map.of("personIds", List.of(anna.id(), boris.id())), Map.of("personIds", List.of())));
    var weekdays = new HashMap<String, Object>();
    weekdays.put("name", "Weekdays");
    weekdays.put("priority", 1);
    weekdays.put("zone", "Asia/Tokyo");
    weekdays.put(
        "rotation",
        Map.of(
            "type",
            "DAILY",
            "length",
            1,
            "start",
            "2026-01-05T09:00:00",
            "shiftMinutes",
            480,
            "days",
            List.of("MONDAY")));
    weekdays.put("slots", List.of(Map.of("personIds", List.of(chen.id()))));
    String id =
        Api.post(
                "/schedules",
                Map.of(
                    "name",
                    Api.unique("rich"),
                    "zone",
                    "UTC",
                    "layers",
                    List.of(monthly, weekdays)))
            .statusCode(201)
            .extract()
            .path("id");

    var shown =
        client
            .get("/schedules/" + id, "since", "2150-01-01T00:00:00Z")
            .statusCode(200)
            .body("schedule.schedule_layers[0].rotation_turn_length_seconds", nullValue())
            .body("schedule.schedule_layers[0].users", hasSize(2))
            .extract();
    List<String> marked = shown.path("schedule.muster_not_expressible");
    assertThat(marked)
        .anyMatch(each -> each.contains("turns of a month"))
        .anyMatch(each -> each.contains("several people"))
        .anyMatch(each -> each.contains("turns of nobody"))
        .anyMatch(each -> each.contains("together with layer \"Months\""))
        .anyMatch(each -> each.contains("time zone Asia/Tokyo"))
        .anyMatch(each -> each.contains("shorter than its turns"))
        .anyMatch(each -> each.contains("some days of the week"));
    client
        .put("/schedules/" + id, shown.<Map<String, Object>>path("$"))
        .statusCode(400)
        .contentType(matchesPattern("application/json.*"))
        .body("error.code", equalTo(3001))
        .body("error.errors", hasSize(marked.size()))
        .body("error.errors", hasItem(containsString("turns of a month")));
    assertThat(revisions(id)).isEqualTo(1);
  }

  @Test
  void aPreviewKeepsNothing() {
    var body = body(Api.unique("preview"), "UTC", layer("Days", DAY, anna, boris));

    PagerDuty.as("responder")
        .post("/schedules/preview?since=2150-01-05T09:00:00Z&until=2150-01-07T09:00:00Z", body)
        .statusCode(200)
        .body("schedule.final_schedule.rendered_schedule_entries", hasSize(2))
        .body("schedule.schedule_layers[0].rendered_coverage_percentage", equalTo(100f));

    client
        .get("/schedules", "query", ((Map<?, ?>) body.get("schedule")).get("name"))
        .body("schedules", empty());
  }

  @Test
  void aListGoesPageByPageAndCountsOnlyWhenAsked() {
    var name = Api.unique("listed");
    for (var suffix : List.of(" a", " b", " c")) {
      add(body(name + suffix, "UTC", layer("Days", DAY, anna)));
    }

    client
        .get("/schedules", "query", name, "limit", 2)
        .statusCode(200)
        .body("schedules.name", contains(name + " a", name + " b"))
        .body("schedules[0].schedule_layers", nullValue())
        .body("limit", equalTo(2))
        .body("offset", equalTo(0))
        .body("more", equalTo(true))
        .body("total", nullValue());
    client
        .get(
            "/schedules",
            "query",
            name,
            "limit",
            2,
            "offset",
            2,
            "total",
            true,
            "include[]",
            List.of("schedule_layers", "final_schedule"),
            "since",
            "2150-01-05T09:00:00Z",
            "until",
            "2150-01-06T09:00:00Z")
        .body("schedules", hasSize(1))
        .body("schedules[0].schedule_layers", hasSize(1))
        .body("schedules[0].final_schedule.rendered_schedule_entries", hasSize(1))
        .body("more", equalTo(false))
        .body("total", equalTo(3));
    client.get("/schedules", "limit", 500).body("limit", equalTo(100));
    client.get("/schedules", "offset", 9_990).statusCode(400).body("error.code", equalTo(2001));
    client.get("/schedules", "team_ids[]", "PNOBODY").body("schedules", empty());
  }

  @Test
  void aListSaysWhenSomebodyIsOnCallNext() {
    var name = Api.unique("next");
    add(body(name, "UTC", layer("Days", DAY, anna, boris)));

    client
        .get("/schedules", "query", name, "include_next_oncall_for_user", anna.id().toString())
        .statusCode(200)
        .body("schedules[0].next_oncall_for_user.start", endsWith("Z"))
        .body("schedules[0].next_oncall_for_user.end", notNullValue());
    client
        .get("/schedules", "query", name, "include_next_oncall_for_user", "PNOBODY")
        .statusCode(200)
        .body("schedules[0]", not(hasKey("next_oncall_for_user")));
    client
        .get("/schedules", "query", name)
        .body("schedules[0]", not(hasKey("next_oncall_for_user")));
  }

  @Test
  void whoIsOnCallInARangeIsListed() {
    var id = add(body(Api.unique("users"), "UTC", layer("Days", DAY, anna, boris, chen)));

    client
        .get(
            "/schedules/" + id + "/users",
            "since",
            "2150-01-05T10:00:00Z",
            "until",
            "2150-01-06T10:00:00Z")
        .statusCode(200)
        .body("users", hasSize(2))
        .body("users.type", everyItem(equalTo("user")))
        .body("users[0].time_zone", equalTo("UTC"))
        .body("users[0].email", containsString("@example.org"));
    client.get("/schedules/" + id + "/users").body("users", hasSize(1));
  }

  @Test
  void aDeletedScheduleIsGone() {
    var id = add(body(Api.unique("deleted"), "UTC", layer("Days", DAY, anna)));

    client.delete("/schedules/" + id).statusCode(204);

    client.get("/schedules/" + id).statusCode(404).body("error.code", equalTo(2100));
  }

  @Test
  void refusalsSayWhatIsWrongInPagerDutysWords() {
    for (var id : List.of("PABC123", UUID.randomUUID().toString(), "x".repeat(36))) {
      client
          .get("/schedules/" + id)
          .statusCode(404)
          .contentType(matchesPattern("application/json.*"))
          .body("error.code", equalTo(2100))
          .body("error.errors", contains("No such schedule"));
    }
    var id = add(body(Api.unique("refused"), "UTC", layer("Days", DAY, anna)));
    client
        .get("/schedules/" + id, "since", "yesterday")
        .statusCode(400)
        .body("error.code", equalTo(2004));
    client
        .get("/schedules/" + id, "since", "2150-01-05", "until", "2150-01-04")
        .statusCode(400)
        .body("error.code", equalTo(2005));
    client
        .get("/schedules/" + id, "time_zone", "Mars/Base")
        .statusCode(400)
        .body("error.code", equalTo(2001))
        .body("error.errors[0]", containsString("time_zone"));
    client
        .post("/schedules", Map.of("schedule", Map.of("name", "x", "time_zone", "UTC")))
        .statusCode(400)
        .body("error.code", equalTo(2003))
        .body("error.errors", hasItem(containsString("schedule_layers")));
    var odd = layer("Odd", 5_400, anna);
    odd.put("end", "2026-01-04T09:00:00Z");
    odd.put("restrictions", List.of(Map.of("type", "hourly", "duration_seconds", 90)));
    client
        .post("/schedules", body("x", "UTC", odd))
        .statusCode(400)
        .body("error.code", equalTo(3001))
        .body(
            "error.errors",
            hasItem(containsString("schedule_layers[0].rotation_turn_length_seconds")))
        .body("error.errors", hasItem(containsString("schedule_layers[0].end")));
    client
        .post("/schedules", body("x", "UTC", layer("Late", 3_600, stranger())))
        .statusCode(400)
        .body("error.code", equalTo(2001));
  }

  @Test
  void whatNoResourceSeesIsRefusedInPagerDutysWordsToo() {
    client.get("/services").statusCode(404).body("error.code", equalTo(2100));
    client.post("/schedules", "{").statusCode(400).body("error.code", equalTo(2001));
    client.post("/schedules", "[1]").statusCode(400).body("error.code", equalTo(2001));
    client.post("/schedules", "").statusCode(400).body("error.code", equalTo(2003));
    client.get("/schedules", "limit", 0).statusCode(400).body("error.code", equalTo(2001));
  }

  private static Someone stranger() {
    return new Someone(UUID.randomUUID(), "nobody", "nobody@example.org");
  }

  @Test
  void onlyThoseWithARoleMayReadAndOnlyManagersWrite() {
    var body = body(Api.unique("roles"), "UTC", layer("Days", DAY, anna));
    RestAssured.get("/pagerduty/schedules")
        .then()
        .statusCode(401)
        .body("error.code", equalTo(2006));
    var stakeholder = PagerDuty.as("stakeholder");
    stakeholder.get("/schedules").statusCode(200);
    stakeholder.post("/schedules", body).statusCode(403).body("error.code", equalTo(2010));
    stakeholder.post("/schedules/preview", body).statusCode(403);
    PagerDuty.as("responder").post("/schedules", body).statusCode(403);
    RestAssured.given()
        .auth()
        .oauth2(PagerDuty.key("stakeholder"))
        .get("/pagerduty/schedules")
        .then()
        .statusCode(200);
    RestAssured.given()
        .header("Authorization", "Token token=mus_" + "x".repeat(40))
        .get("/pagerduty/schedules")
        .then()
        .statusCode(401)
        .body("error.code", equalTo(2006));
  }

  @Test
  void theScheduleOfAPastWeekStaysWhenItIsChanged() {
    var id = add(body(Api.unique("past"), "UTC", layer("Days", DAY, anna)));
    var then = clock.instant();
    clock.advance(Duration.ofDays(3));
    Map<String, Map<String, Object>> read = client.get("/schedules/" + id).extract().path("$");
    read.get("schedule").put("schedule_layers", List.of(layer("Other", DAY, boris)));

    client.put("/schedules/" + id, read).statusCode(200);

    client
        .get("/schedules/" + id, "since", then, "until", then.plus(Duration.ofDays(1)))
        .body(
            "schedule.final_schedule.rendered_schedule_entries.user.id",
            everyItem(equalTo(id(anna))));
  }
}
