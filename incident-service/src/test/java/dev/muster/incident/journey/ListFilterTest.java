package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of incidents is narrowed, and counted by day and by hour. */
@QuarkusTest
class ListFilterTest extends IncidentTestBase {
  private UUID service;
  private String real;
  private String drill;

  /** Trouble began at 22:30 of a Friday in UTC, half past midnight of a Saturday in Berlin. */
  @BeforeEach
  void twoIncidentsOfAService() {
    service = service("Calendar", 2);
    real = begun(Map.of("title", "Real", "severity", "SEV2"));
    drill = begun(Map.of("title", "Drill", "severity", "SEV4", "drill", true));
  }

  private String begun(Map<String, Object> body) {
    var order = new HashMap<>(body);
    order.put("serviceIds", List.of(service));
    var id = declare(ANNA, order);
    as(ANNA)
        .body(Map.of("title", body.get("title"), "startedAt", "2026-07-10T22:30:00Z"))
        .put(INCIDENTS + "/" + id)
        .then()
        .statusCode(200);
    return id;
  }

  private ValidatableResponse list(Map<String, ?> query) {
    return get(INCIDENTS, query);
  }

  private ValidatableResponse get(String path, Map<String, ?> query) {
    return as(ANNA)
        .queryParam("serviceId", service)
        .queryParams(query)
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  void everyFilterNarrowsTheList() {
    as(ANNA).post(INCIDENTS + "/" + real + "/command").then().statusCode(200);

    list(Map.of()).body("items.id", contains(drill, real));
    list(Map.of("severity", "SEV2")).body("items.id", contains(real));
    list(Map.of("drill", false)).body("items.id", contains(real));
    list(Map.of("drill", true)).body("items.id", contains(drill));
    list(Map.of("commanderId", ANNA.id())).body("items.id", contains(real));
    list(Map.of("commanderId", BORIS.id())).body("items", empty());
    list(Map.of("mine", true)).body("items.id", contains(real));
    list(Map.of("teamId", TEAM)).body("items.id", contains(drill, real));
    list(Map.of("teamId", UUID.randomUUID())).body("items", empty());
    list(Map.of("state", "resolved")).body("items", empty());
    list(Map.of("state", List.of("detected", "ACKNOWLEDGED")))
        .body("items.id", contains(drill, real));
    list(Map.of("from", "2026-07-10T22:30:00Z", "to", "2026-07-10T22:30:01Z"))
        .body("items.id", contains(drill, real));
    list(Map.of("to", "2026-07-10T22:30:00Z")).body("items", empty());
    list(Map.of("limit", 1)).body("items.id", contains(drill));
  }

  @Test
  void daysAndHoursAreTheReadersAndDrillsAreApart() {
    var period = Map.of("from", "2026-06-01T00:00:00Z", "to", "2026-09-01T00:00:00Z");
    var berlin = new HashMap<String, String>(period);
    berlin.put("zone", "Europe/Berlin");

    get("/api/incident/v1/calendar/days", period)
        .body("day", contains("2026-07-10", "2026-07-10"))
        .body("drill", contains(false, true))
        .body("severity", contains("SEV2", "SEV4"))
        .body("count", contains(1, 1));
    get("/api/incident/v1/calendar/days", berlin).body("day", contains("2026-07-11", "2026-07-11"));
    get("/api/incident/v1/calendar/hours", period)
        .body("weekday", contains(5, 5))
        .body("hour", contains(22, 22));
    get("/api/incident/v1/calendar/hours", berlin)
        .body("weekday", contains(6, 6))
        .body("hour", contains(0, 0))
        .body("drill", contains(false, true));
  }

  @Test
  void whatWasCancelledIsNotCounted() {
    var id = begun(Map.of("title", "A wrong alarm", "severity", "SEV1"));
    var year = Map.of("from", "2026-06-01T00:00:00Z", "to", "2026-09-01T00:00:00Z");
    get("/api/incident/v1/calendar/days", year).body("severity", contains("SEV1", "SEV2", "SEV4"));
    as(ANNA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
    as(ANNA)
        .body(Map.of("kind", "FALSE_POSITIVE", "reason", "A test"))
        .post(INCIDENTS + "/" + id + "/cancel")
        .then()
        .statusCode(200);
    get("/api/incident/v1/calendar/days", year).body("severity", contains("SEV2", "SEV4"));
  }

  @Test
  void aRestrictedIncidentIsCountedForItsMembersOnly() {
    begun(Map.of("title", "Keys leaked", "severity", "SEV1", "restricted", true));
    var year = Map.of("from", "2026-06-01T00:00:00Z", "to", "2026-09-01T00:00:00Z");
    get("/api/incident/v1/calendar/days", year).body("severity", contains("SEV1", "SEV2", "SEV4"));
    for (var path : List.of("days", "hours")) {
      as(BORIS)
          .queryParam("serviceId", service)
          .queryParams(year)
          .get("/api/incident/v1/calendar/" + path)
          .then()
          .statusCode(200)
          .body("count.sum()", equalTo(2));
    }
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    as(ANNA)
        .get("/api/incident/v1/calendar/days?zone=Mars")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("zone"));
    as(ANNA)
        .get("/api/incident/v1/calendar/days?from=2020-01-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("from"));
    as(ANNA).get(INCIDENTS + "?state=lost").then().statusCode(400);
  }
}
