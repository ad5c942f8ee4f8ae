package dev.muster.oncall.fairness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.rotation.Span;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What being on call cost whom, against figures that were worked out by hand. */
@QuarkusTest
class FairnessTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Inject MovableClock clock;
  @Inject ShiftRecorder recorder;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  /** Friday 6 h, Saturday 24 h, Sunday 23 h as clocks go forward, Monday 9 h. */
  @Test
  void aWeekendWithAClockChangeAtNight() {
    var hours =
        HoursCalculator.hours(
            List.of(new Span(berlin("2026-03-27T18:00"), berlin("2026-03-30T09:00"))),
            BERLIN,
            Set.of(LocalDate.parse("2026-03-28")));

    assertThat(hours)
        .isEqualTo(
            new Hours(
                Duration.ofHours(62),
                Duration.ofHours(2 + 8 + 7 + 6),
                Duration.ofHours(24 + 23),
                Duration.ofHours(24)));
  }

  @Test
  void timeOnCallTwiceCountsOnce() {
    var hours =
        HoursCalculator.hours(
            List.of(
                new Span(berlin("2026-06-01T09:00"), berlin("2026-06-01T17:00")),
                new Span(berlin("2026-06-01T12:00"), berlin("2026-06-01T20:00"))),
            BERLIN,
            Set.of());

    assertThat(hours.total()).isEqualTo(Duration.ofHours(11));
  }

  private static Someone inBerlin(String name) {
    var unique = Api.unique(name);
    var email = unique.replace(' ', '-') + "@example.org";
    String id =
        Api.post(
                "/people",
                Map.of("name", unique, "email", email, "language", "en", "zone", "Europe/Berlin"))
            .statusCode(201)
            .extract()
            .path("id");
    return new Someone(UUID.fromString(id), unique, email);
  }

  private static void holidays(Someone person) {
    Api.put(
            "/people/" + person.id() + "/on-call-facts",
            Map.of("shadowedShifts", 2, "holidayCalendar", "DE-BY"))
        .statusCode(200);
  }

  /**
   * The first quarter of 2027, weeks from Monday at nine in Berlin: Anna has 6 weeks and 63 h of a
   * seventh, Boris 6 weeks, one of them with 167 h. Chen covers a day of Anna's, which is half a
   * holiday; Anna takes a Saturday of Boris's.
   */
  @Test
  void aQuarterWithAClockChangeAnOverrideASwapAndAHoliday() {
    clock.set(berlin("2027-01-01T00:00"));
    var anna = inBerlin("anna");
    var boris = inBerlin("boris");
    var chen = inBerlin("chen");
    Api.put(
            "/holiday-calendars/DE-BY",
            Map.of(
                "name",
                "Bayern",
                "days",
                List.of(Map.of("date", "2027-01-06", "name", "Heilige Drei Könige"))))
        .statusCode(200);
    holidays(anna);
    holidays(chen);
    var schedule = quarter(anna, boris);
    override(schedule, anna, chen, "2027-01-06T09:00", "2027-01-07T09:00");
    swap(schedule, boris, anna, "2027-01-16T00:00", "2027-01-17T00:00");

    clock.set(berlin("2027-04-01T00:00"));
    recorder.record();

    var range =
        "since=%s&until=%s&scheduleId=%s"
            .formatted(berlin("2027-01-01T00:00"), berlin("2027-04-01T00:00"), schedule);
    Api.get("/fairness?" + range)
        .statusCode(200)
        .body("entries.personName", contains(anna.name(), boris.name(), chen.name()))
        .body("entries.hours", contains(1071f, 983f, 24f))
        .body("entries.nightHours", contains(354f, 327f, 8f))
        .body("entries.weekendHours", contains(312f, 263f, 0f))
        .body("entries.holidayHours", contains(9f, 0f, 15f))
        .body("entries.pages", contains(0, 0, 0));
    var csv =
        given()
            .auth()
            .oauth2(TestTokens.manager())
            .get(Api.V1 + "/fairness/pay-export?" + range)
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.split("\r\n"))
        .hasSize(4)
        .contains(
            "\"%s\",\"%s\",9,1071.00,354.00,312.00,9.00,0,0".formatted(anna.name(), anna.email()));
    Api.get("/fairness/pay-export?" + range, TestTokens.responder()).statusCode(403);
  }

  private static String quarter(Someone anna, Someone boris) {
    var rotation =
        Map.of(
            "name", "Weekly",
            "rotation", Map.of("type", "WEEKLY", "length", 1, "start", "2027-01-04T09:00:00"),
            "slots",
                List.of(
                    Map.of("personIds", List.of(anna.id())),
                    Map.of("personIds", List.of(boris.id()))),
            "effectiveFrom", berlin("2027-01-04T09:00").toString());
    return Api.post(
            "/schedules",
            Map.of(
                "name",
                Api.unique("quarter"),
                "zone",
                "Europe/Berlin",
                "layers",
                List.of(rotation)))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void override(
      String schedule, Someone original, Someone by, String start, String end) {
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of(
                "kind", "REPLACE",
                "originalId", original.id(),
                "personId", by.id(),
                "startsAt", berlin(start).toString(),
                "endsAt", berlin(end).toString()))
        .statusCode(201);
  }

  private static void swap(
      String schedule, Someone offerer, Someone taker, String start, String end) {
    String swap =
        Api.post(
                "/swaps",
                Map.of(
                    "scheduleId", schedule,
                    "startsAt", berlin(start).toString(),
                    "endsAt", berlin(end).toString()),
                offerer.token(Roles.RESPONDER))
            .statusCode(201)
            .extract()
            .path("id");
    Api.post("/swaps/" + swap + "/take", Map.of(), taker.token(Roles.RESPONDER))
        .body("status", equalTo("DONE"));
  }
}
