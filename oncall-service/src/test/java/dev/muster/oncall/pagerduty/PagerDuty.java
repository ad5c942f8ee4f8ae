package dev.muster.oncall.pagerduty;

import static io.restassured.RestAssured.given;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the compatible API as PagerDuty's clients do. */
final class PagerDuty {
  static final long DAY = 86_400;
  static final long WEEK = 7 * DAY;

  private final String token;

  private PagerDuty(String token) {
    this.token = token;
  }

  /** A client whose key has these roles. */
  static PagerDuty as(String... roles) {
    return new PagerDuty(key(roles));
  }

  /** A key with these roles. */
  static String key(String... roles) {
    return Api.post("/api-tokens", Map.of("name", Api.unique("client"), "roles", List.of(roles)))
        .statusCode(201)
        .extract()
        .path("token");
  }

  ValidatableResponse get(String path, Object... query) {
    var request = request();
    for (int i = 0; i < query.length; i += 2) {
      if (query[i + 1] instanceof List<?> values) {
        request.queryParam((String) query[i], values);
      } else {
        request.queryParam((String) query[i], query[i + 1].toString());
      }
    }
    return request.get("/pagerduty" + path).then();
  }

  ValidatableResponse post(String path, Object body) {
    return request().body(body).post("/pagerduty" + path).then();
  }

  /** Adds a schedule; its id. */
  String addSchedule(Map<String, Object> body) {
    return post("/schedules", body).statusCode(201).extract().path("schedule.id");
  }

  ValidatableResponse put(String path, Object body) {
    return request().body(body).put("/pagerduty" + path).then();
  }

  ValidatableResponse delete(String path) {
    return request().delete("/pagerduty" + path).then();
  }

  private RequestSpecification request() {
    return given()
        .header("Authorization", "Token token=" + token)
        .accept("application/vnd.pagerduty+json;version=2")
        .contentType(ContentType.JSON);
  }

  static Map<String, Object> layer(String name, long turnSeconds, Someone... people) {
    var layer = new LinkedHashMap<String, Object>();
    layer.put("name", name);
    layer.put("start", "2026-01-05T09:00:00Z");
    layer.put("rotation_virtual_start", "2026-01-05T09:00:00Z");
    layer.put("rotation_turn_length_seconds", turnSeconds);
    layer.put("users", Arrays.stream(people).map(each -> Map.of("user", reference(each))).toList());
    return layer;
  }

  /** A layer of weeks, from eight in the evening until eight in the morning. */
  static Map<String, Object> nights(Someone... people) {
    var nights = layer("Nights", WEEK, people);
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

  static Map<String, Object> reference(Someone person) {
    return Map.of("id", person.id().toString(), "type", "user_reference");
  }

  static Map<String, Object> body(String name, String zone, Map<?, ?>... layers) {
    var schedule = new LinkedHashMap<String, Object>();
    schedule.put("type", "schedule");
    schedule.put("name", name);
    schedule.put("time_zone", zone);
    schedule.put("schedule_layers", List.of(layers));
    return new LinkedHashMap<>(Map.of("schedule", schedule));
  }
}
