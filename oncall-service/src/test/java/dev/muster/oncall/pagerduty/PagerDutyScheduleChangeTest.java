package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.DAY;
import static dev.muster.oncall.pagerduty.PagerDuty.WEEK;
import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static dev.muster.oncall.pagerduty.PagerDuty.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules that clients of PagerDuty's REST API put back, changed or not. */
@QuarkusTest
class PagerDutyScheduleChangeTest {
  @Inject MovableClock clock;

  private PagerDuty client;
  private Someone anna;
  private Someone boris;
  private Someone chen;

  @BeforeEach
  void people() {
    client = PagerDuty.as("manager");
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static int revisions(String id) {
    return Api.get("/schedules/" + id + "/revisions").extract().jsonPath().getList("items").size();
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
    var id =
        client.addSchedule(
            body(Api.unique("put-back"), "Europe/Berlin", weekly, layer("Days", DAY, chen)));
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
    var id =
        client.addSchedule(
            body(Api.unique("changed"), "UTC", nights(anna, boris), layer("Days", DAY, chen)));
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
  void theScheduleOfAPastWeekStaysWhenItIsChanged() {
    var id = client.addSchedule(body(Api.unique("past"), "UTC", layer("Days", DAY, anna)));
    var then = clock.instant();
    clock.advance(Duration.ofDays(3));
    Map<String, Map<String, Object>> read = client.get("/schedules/" + id).extract().path("$");
    read.get("schedule").put("schedule_layers", List.of(layer("Other", DAY, boris)));

    client.put("/schedules/" + id, read).statusCode(200);

    client
        .get("/schedules/" + id, "since", then, "until", then.plus(Duration.ofDays(1)))
        .body(
            "schedule.final_schedule.rendered_schedule_entries.user.id",
            everyItem(equalTo(anna.id().toString())));
  }

  @Test
  void aDeletedScheduleIsGone() {
    var id = client.addSchedule(body(Api.unique("deleted"), "UTC", layer("Days", DAY, anna)));

    client.delete("/schedules/" + id).statusCode(204);

    client.get("/schedules/" + id).statusCode(404).body("error.code", equalTo(2100));
  }
}
