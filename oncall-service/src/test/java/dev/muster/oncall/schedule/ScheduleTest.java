package dev.muster.oncall.schedule;

import static dev.muster.oncall.schedule.Rosters.add;
import static dev.muster.oncall.schedule.Rosters.daily;
import static dev.muster.oncall.schedule.Rosters.roster;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules as a manager keeps them through the API. */
@QuarkusTest
class ScheduleTest {
  private Someone anna;
  private Someone boris;
  private Someone chen;

  @BeforeEach
  void people() {
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
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

    var id = add(roster(Api.unique("layers"), nights, daily("Days", 0, chen)));

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

    Api.post("/schedules", roster("x", layer))
        .statusCode(422)
        .body("errors.field", contains("layers[0].effectiveUntil"));
    layer.put("rotation", Map.of("type", "DAILY", "length", 0, "start", "2026-01-05T09:00:00"));
    Api.post("/schedules", roster("x", layer))
        .statusCode(400)
        .body("errors.field", hasItem("layers[0].rotation.length"));
    layer.put("slots", List.of(Map.of("personIds", List.of(UUID.randomUUID()))));
    layer.put("rotation", Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"));
    layer.remove("effectiveUntil");
    Api.post("/schedules", roster("x", layer))
        .statusCode(422)
        .body("code", equalTo("person.unknown"));
  }

  @Test
  void aPreviewKeepsNothing() {
    var request = new HashMap<String, Object>(roster("", daily("Days", 0, anna, boris)));
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
}
