package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.DAY;
import static dev.muster.oncall.pagerduty.PagerDuty.WEEK;
import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static dev.muster.oncall.pagerduty.PagerDuty.nights;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules as clients of PagerDuty's REST API see them. */
@QuarkusTest
class PagerDutyScheduleTest {
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

  @Test
  void layersComeBackHighestPrecedenceFirst() {
    var name = Api.unique("follow");

    var id =
        client.addSchedule(
            body(name, "Europe/Berlin", nights(anna, boris), layer("Days", DAY, chen)));

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
    var id =
        client.addSchedule(
            body(Api.unique("rendered"), "UTC", nights(anna, boris), layer("Days", DAY, chen)));

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
    var id =
        client.addSchedule(body(Api.unique("overflow"), "UTC", layer("Days", DAY, anna, boris)));

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
      client.addSchedule(body(name + suffix, "UTC", layer("Days", DAY, anna)));
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
    client.addSchedule(body(name, "UTC", layer("Days", DAY, anna, boris)));

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
    var id =
        client.addSchedule(body(Api.unique("users"), "UTC", layer("Days", DAY, anna, boris, chen)));

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
}
