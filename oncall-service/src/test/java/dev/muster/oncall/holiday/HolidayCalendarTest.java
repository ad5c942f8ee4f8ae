package dev.muster.oncall.holiday;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Public holidays that come with Muster, and those that a company stores itself. */
@QuarkusTest
class HolidayCalendarTest {
  private static final String CALENDARS = "/holiday-calendars";

  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static ValidatableResponse live(Someone person, String code) {
    return Api.put(
        "/people/" + person.id() + "/on-call-facts",
        Map.of("shadowedShifts", 2, "holidayCalendar", code));
  }

  @Test
  void countriesAndRegionsAreThereWithoutAnyoneStoringThem() {
    Api.get(CALENDARS)
        .statusCode(200)
        .body("items.code", hasItems("DE", "DE-BE", "US-CA", "RU", "GB-SCT"))
        .body("items.code", not(hasItem("NYSE")))
        .body("items.find { it.code == 'DE-BE' }.name", equalTo("Germany, Berlin"))
        .body("items.find { it.code == 'DE-BE' }.source", equalTo("SHIPPED"));
    Api.get(CALENDARS + "/DE-BE?year=2026")
        .statusCode(200)
        .body("days.date", hasItem("2026-10-03"))
        .body("days.date", not(hasItem("2026-06-04")));
    Api.get(CALENDARS + "/RU?year=2026").body("days.date", hasItem("2026-05-09"));
    Api.get(CALENDARS + "/ZZ").statusCode(404).body("code", equalTo("holiday-calendar.not-found"));
    Api.get(CALENDARS + "/DE?year=1").statusCode(400);
  }

  @Test
  void withoutAYearTheRunningOneIsShown() {
    clock.set(Instant.parse("2031-03-01T00:00:00Z"));

    Api.get(CALENDARS + "/PL")
        .body("days.date", everyItem(org.hamcrest.Matchers.startsWith("2031")));
  }

  @Test
  void aShippedHolidayIsAConflictWithAShift() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    var anna = Api.person("anna");
    live(anna, "DE-HB").statusCode(200);
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);

    Api.get("/schedules/" + schedule + "/coverage")
        .statusCode(200)
        .body("conflicts.holiday", everyItem(equalTo(true)))
        .body(
            "conflicts.start",
            contains("2026-12-25T00:00:00Z", "2026-12-26T00:00:00Z", "2027-01-01T00:00:00Z"));
  }

  @Test
  void aStoredCalendarCorrectsAShippedOneAndCanBeTakenBack() {
    var own =
        Map.of(
            "name", "Our Estonia", "days", List.of(Map.of("date", "2026-04-01", "name", "Ours")));
    Api.put(CALENDARS + "/EE", own)
        .statusCode(200)
        .body("source", equalTo("OWN"))
        .body("days.name", contains("Ours"));
    live(Api.person("anna"), "EE").statusCode(200);

    Api.get(CALENDARS + "/EE?year=2026").body("days.date", contains("2026-04-01"));
    Api.get(CALENDARS).body("items.findAll { it.code == 'EE' }.name", contains("Our Estonia"));
    Api.delete(CALENDARS + "/EE").statusCode(204);
    Api.get(CALENDARS + "/EE?year=2026").body("days.date", hasItem("2026-02-24"));
    Api.delete(CALENDARS + "/EE").statusCode(404);
  }

  @Test
  void anUnknownCodeIsRefusedAndNamed() {
    live(Api.person("anna"), "DE-XX")
        .statusCode(422)
        .body("code", equalTo("holiday-calendar.unknown"))
        .body("errors.field", contains("holidayCalendar"))
        .body("errors", hasSize(1));
  }
}
