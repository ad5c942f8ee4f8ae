package dev.muster.oncall.unavailability.feed;

import static dev.muster.oncall.unavailability.feed.Ics.SEA;
import static dev.muster.oncall.unavailability.feed.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time off that people's own calendars say (ROT-05). */
@QuarkusTest
class UnavailabilityFeedTest {
  @Inject FeedFixture fixture;
  @Inject MovableClock clock;
  @Inject FeedJob job;
  @Inject Sql sql;

  @BeforeEach
  void begin() {
    fixture.begin();
  }

  @AfterEach
  void end() {
    fixture.end();
  }

  @Test
  void eventsBecomeTimeOffAndShiftsInThemConflicts() {
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", fixture.anna());
    fixture.says(
        SEA,
        event(
            "course",
            "Course",
            "DTSTART;TZID=Europe/Berlin:20261022T090000",
            "DTEND;TZID=Europe/Berlin:20261022T100000",
            "RRULE:FREQ=WEEKLY;COUNT=2"),
        event("off", "Cancelled", "DTSTART;VALUE=DATE:20261010", "STATUS:CANCELLED"),
        event("free", "Birthday", "DTSTART;VALUE=DATE:20261011", "TRANSP:TRANSPARENT"));
    var id = fixture.connect(null);

    job.run();

    fixture
        .feeds()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].host", equalTo("127.0.0.1"))
        .body("items[0].events", equalTo(3))
        .body("items[0].readAt", equalTo("2026-10-01T00:00:00Z"))
        .body("items[0].problem", nullValue());
    fixture
        .timeOff()
        .body(
            "items.startsAt",
            contains("2026-10-22T07:00:00Z", "2026-10-24T00:00:00Z", "2026-10-29T08:00:00Z"))
        .body("items.feedId", contains(id, id, id))
        .body("items.note", contains("Course", "Sea", "Course"));
    Api.get("/schedules/" + schedule + "/coverage")
        .body(
            "conflicts.start",
            contains("2026-10-22T07:00:00Z", "2026-10-24T00:00:00Z", "2026-10-29T08:00:00Z"));
  }

  @Test
  void whatTheCalendarSaysNowReplacesWhatItSaidBefore() {
    fixture.says(SEA, event("b", "Home", "DTSTART:20261110T080000Z", "DTEND:20261110T100000Z"));
    fixture.connect(null);
    job.run();
    var before = fixture.timeOff().extract().<List<String>>path("items.id");
    fixture.says(SEA, event("c", "New", "DTSTART:20261111T080000Z", "DTEND:20261111T100000Z"));

    fixture.later();

    fixture.timeOff().body("items.note", contains("Sea", "New"));
    assertThat(fixture.timeOff().extract().<String>path("items[0].id"))
        .as("what stays, stays the same")
        .isEqualTo(before.get(0));
  }

  @Test
  void onlyTitlesWithTheWordCount() {
    fixture.says(SEA, event("v", "Vacation: hills", "DTSTART;VALUE=DATE:20261101"));
    fixture.connect(" vacation ");

    job.run();

    fixture.timeOff().body("items.note", contains("Vacation: hills"));
    fixture.feeds().body("items[0].titleContains", equalTo("vacation"));
  }

  @Test
  void whatACalendarSaysIsNotRemovedOneByOne() {
    fixture.says(SEA, event("over", "Over", "DTSTART:20260930T080000Z", "DTEND:20261001T010000Z"));
    var id = fixture.connect(null);
    job.run();
    String span = fixture.timeOff().extract().path("items[1].id");

    Api.delete(fixture.timeOffPath() + "/" + span)
        .statusCode(409)
        .body("code", equalTo("unavailability.from-calendar"));
    clock.advance(Duration.ofHours(2));
    Api.delete(fixture.feedsPath() + "/" + id).statusCode(204);

    fixture.timeOff().body("items", empty());
    assertThat(
            sql.query(
                "select note from unavailability where person_id = ?",
                row -> row.getString(1),
                fixture.anna().id()))
        .as("what is over stays")
        .containsExactly("Over");
    Api.delete(fixture.feedsPath() + "/" + id).statusCode(404);
  }

  @Test
  void aCalendarIsTheBusinessOfThePersonAndTheirManagersAndItsTitlesOfThePerson() {
    fixture.says(SEA);
    var id = fixture.connect(null);
    job.run();
    var boris = Api.person("boris").token(Roles.RESPONDER);
    var manager = Api.person("manager").token(Roles.MANAGER);

    Api.get(fixture.feedsPath(), boris).statusCode(403);
    Api.post(
            fixture.feedsPath(), Map.of("url", "https://93.184.216.34/", "kind", "PERSONAL"), boris)
        .statusCode(403);
    Api.post(fixture.feedsPath() + "/" + id + "/refresh", Map.of(), boris).statusCode(403);
    Api.get(fixture.feedsPath(), manager).statusCode(200).body("items", hasSize(1));
    Api.get(fixture.timeOffPath(), manager).statusCode(200).body("items.note", contains(""));
    fixture.timeOff().body("items.note", contains("Sea"));
  }
}
