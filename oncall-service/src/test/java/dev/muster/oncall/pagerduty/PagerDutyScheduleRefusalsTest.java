package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.DAY;
import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused to clients of PagerDuty's REST API, in its words. */
@QuarkusTest
class PagerDutyScheduleRefusalsTest {
  private PagerDuty client;
  private Someone anna;

  @BeforeEach
  void people() {
    client = PagerDuty.as("manager");
    anna = Api.person("anna");
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
    var id = client.addSchedule(body(Api.unique("refused"), "UTC", layer("Days", DAY, anna)));
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

  private static Someone stranger() {
    return new Someone(UUID.randomUUID(), "nobody", "nobody@example.org");
  }

  @Test
  void whatNoResourceSeesIsRefusedInPagerDutysWordsToo() {
    client.get("/services").statusCode(404).body("error.code", equalTo(2100));
    client.post("/schedules", "{").statusCode(400).body("error.code", equalTo(2001));
    client.post("/schedules", "[1]").statusCode(400).body("error.code", equalTo(2001));
    client.post("/schedules", "").statusCode(400).body("error.code", equalTo(2003));
    client.get("/schedules", "limit", 0).statusCode(400).body("error.code", equalTo(2001));
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
}
