package dev.muster.oncall.schedule;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rosters as managers send them, and the shifts that come of them. */
final class Rosters {
  private Rosters() {}

  /** A layer in which people take turns of a day from nine in the morning. */
  static Map<String, Object> daily(String name, int priority, Someone... people) {
    var layer = new HashMap<String, Object>();
    layer.put("name", name);
    layer.put("priority", priority);
    layer.put("rotation", Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"));
    layer.put(
        "slots",
        Arrays.stream(people).map(each -> Map.of("personIds", List.of(each.id()))).toList());
    return layer;
  }

  /** A schedule in UTC. */
  static Map<String, Object> roster(String name, Map<?, ?>... layers) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("zone", "UTC");
    body.put("layers", List.of(layers));
    return body;
  }

  static String add(Map<String, Object> roster) {
    return Api.post("/schedules", roster).statusCode(201).extract().path("id");
  }

  static ValidatableResponse shifts(String id, Instant since, Instant until) {
    return Api.get("/schedules/%s/shifts?since=%s&until=%s".formatted(id, since, until))
        .statusCode(200);
  }

  /** An override of four hours; null for nobody. */
  static Map<String, Object> override(
      String kind, Someone original, Someone person, Instant startsAt) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("startsAt", startsAt.toString());
    body.put("endsAt", startsAt.plus(4, ChronoUnit.HOURS).toString());
    if (original != null) {
      body.put("originalId", original.id());
    }
    if (person != null) {
      body.put("personId", person.id());
    }
    return body;
  }
}
