package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static dev.muster.oncall.pagerduty.PagerDuty.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overrides as clients of PagerDuty's REST API make them. */
@QuarkusTest
class PagerDutyOverrideTest {
  private static final long DAY = 86_400;

  @Inject MovableClock clock;

  private PagerDuty client;
  private Someone anna;
  private Someone boris;
  private Someone chen;
  private String id;

  @BeforeEach
  void schedule() {
    clock.reset();
    client = PagerDuty.as("responder");
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
    id =
        PagerDuty.as("manager")
            .post("/schedules", body(Api.unique("overridden"), "UTC", layer("Days", DAY, anna)))
            .statusCode(201)
            .extract()
            .path("schedule.id");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static Map<String, Object> override(Someone person, String start, String end) {
    var override = new LinkedHashMap<String, Object>();
    override.put("start", start);
    override.put("end", end);
    override.put("user", reference(person));
    return override;
  }

  private ValidatableResponse add(Object... overrides) {
    return client.post("/schedules/" + id + "/overrides", Map.of("overrides", List.of(overrides)));
  }

  private ValidatableResponse list(String since, String until) {
    return client
        .get("/schedules/" + id + "/overrides", "since", since, "until", until)
        .statusCode(200);
  }

  @Test
  void eachOverrideIsJudgedByItself() {
    var stranger = new Someone(UUID.randomUUID(), "nobody", "nobody@example.org");

    add(
            override(boris, "2150-01-05T10:00:00Z", "2150-01-05T12:00:00Z"),
            override(stranger, "2150-01-05T10:00:00Z", "2150-01-05T12:00:00Z"),
            override(boris, "2150-01-05T12:00:00Z", "2150-01-05T10:00:00Z"),
            Map.of("start", "2150-01-05T12:00:00Z"),
            override(chen, "2150-01-06T10:00:00+02:00", "2150-01-06T12:00:00+02:00"))
        .statusCode(201)
        .body("status", contains(201, 400, 400, 400, 201))
        .body("[0].errors", nullValue())
        .body("[0].override.user.summary", equalTo(boris.name()))
        .body("[1].errors[0]", containsString("is no person"))
        .body("[2].errors[0]", containsString("after"))
        .body("[2].override.start", equalTo("2150-01-05T12:00:00Z"))
        .body("[4].override.start", equalTo("2150-01-06T08:00:00Z"));

    list("2150-01-01", "2150-02-01").body("overrides.user.id", contains(id(boris), id(chen)));
  }

  private static String id(Someone person) {
    return person.id().toString();
  }

  @Test
  void whereTwoOverlapTheLaterOneCounts() {
    add(override(boris, "2150-01-05T10:00:00Z", "2150-01-05T14:00:00Z")).statusCode(201);
    add(override(chen, "2150-01-05T12:00:00Z", "2150-01-05T13:00:00Z"))
        .body("status", contains(201));

    client
        .get("/schedules/" + id, "since", "2150-01-05T10:00:00Z", "until", "2150-01-05T15:00:00Z")
        .body(
            "schedule.final_schedule.rendered_schedule_entries.user.id",
            contains(id(boris), id(chen), id(boris), id(anna)))
        .body(
            "schedule.overrides_subschedule.rendered_schedule_entries.user.id",
            contains(id(boris), id(chen), id(boris)))
        .body("schedule.overrides_subschedule.rendered_coverage_percentage", equalTo(80f));
  }

  @Test
  void theOldFormWithASingleOneWorksToo() {
    client
        .post(
            "/schedules/" + id + "/overrides",
            Map.of("override", override(boris, "2150-01-05T10:00:00Z", "2150-01-05T12:00:00Z")))
        .statusCode(201)
        .body("override.user.id", equalTo(id(boris)));
    client
        .post("/schedules/" + id + "/overrides", Map.of("override", Map.of()))
        .statusCode(400)
        .body("error.code", equalTo(2003));
    client.post("/schedules/" + id + "/overrides", Map.of()).statusCode(400);
  }

  @Test
  void aListIsCutAtItsEndsUnlessItOverflows() {
    add(override(boris, "2150-01-05T10:00:00Z", "2150-01-05T14:00:00Z"));

    list("2150-01-05T11:00:00Z", "2150-01-05T12:00:00Z")
        .body("overrides.start", contains("2150-01-05T11:00:00Z"))
        .body("overrides.end", contains("2150-01-05T12:00:00Z"));
    client
        .get(
            "/schedules/" + id + "/overrides",
            "since",
            "2150-01-05T11:00:00Z",
            "until",
            "2150-01-05T12:00:00Z",
            "overflow",
            true)
        .body("overrides.start", contains("2150-01-05T10:00:00Z"));
    client
        .get("/schedules/" + id + "/overrides", "since", "2150-01-05T11:00:00Z")
        .statusCode(400)
        .body("error.code", equalTo(2003))
        .body("error.errors", contains("until is needed"));
  }

  @Test
  void oneToComeDisappearsARunningOneIsCutAndAPastOneStays() {
    var now = clock.wholeSecond();
    var path = "/schedules/" + id + "/overrides/";
    String later = added(now.plus(Duration.ofHours(5)), now.plus(Duration.ofHours(6)));
    client.delete(path + later).statusCode(204);
    client.delete(path + later).statusCode(404).body("error.code", equalTo(4004));
    client.delete(path + "POVERRIDE").statusCode(404).body("error.code", equalTo(4004));

    String running = added(now, now.plus(Duration.ofHours(4)));
    clock.advance(Duration.ofHours(1));
    client.delete(path + running).statusCode(200).body("override.id", equalTo(running));
    client
        .get(
            path,
            "since",
            now.toString(),
            "until",
            now.plus(Duration.ofHours(9)).toString(),
            "editable",
            true)
        .body("overrides", empty());

    client
        .delete(path + running)
        .statusCode(400)
        .body("error.errors", contains(containsString("is over")));
    list(now.toString(), now.plus(Duration.ofHours(9)).toString()).body("overrides", hasSize(1));
  }

  private String added(Instant start, Instant end) {
    return add(override(boris, start.toString(), end.toString())).extract().path("[0].override.id");
  }

  @Test
  void anOverrideOfAnotherKindIsShownAndMarked() {
    Api.post(
            "/schedules/" + id + "/overrides",
            Map.of(
                "kind",
                "REMOVE",
                "originalId",
                anna.id(),
                "startsAt",
                "2150-01-05T10:00:00Z",
                "endsAt",
                "2150-01-05T12:00:00Z"))
        .statusCode(201);

    list("2150-01-05", "2150-01-06")
        .body("overrides[0].user", nullValue())
        .body(
            "overrides[0].muster_not_expressible",
            contains("takes %s off call".formatted(anna.name())));
  }

  @Test
  void stakeholdersReadOnly() {
    var stakeholder = PagerDuty.as("stakeholder");
    stakeholder
        .get("/schedules/" + id + "/overrides", "since", "2150-01-05", "until", "2150-01-06")
        .statusCode(200);
    stakeholder
        .post("/schedules/" + id + "/overrides", Map.of("overrides", List.of()))
        .statusCode(403);
    stakeholder.delete("/schedules/" + id + "/overrides/x").statusCode(403);
    client.get("/schedules/PNONE/overrides", "since", "2150-01-05").statusCode(404);
  }
}
