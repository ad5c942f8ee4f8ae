package dev.muster.oncall.calendar;

import static dev.muster.oncall.calendar.SubscribedCalendar.feed;
import static dev.muster.oncall.calendar.SubscribedCalendar.read;
import static dev.muster.oncall.calendar.SubscribedCalendar.sequence;
import static dev.muster.oncall.calendar.SubscribedCalendar.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars of a schedule and of a person, as a calendar program reads them. */
@QuarkusTest
class CalendarFeedTest {
  @Inject MovableClock clock;
  @Inject ShiftRecorder recorder;

  private Someone anna;
  private Someone boris;
  private UUID schedule;
  private String annasToken;

  @BeforeEach
  void schedule() {
    clock.reset();
    anna = Api.person("anna");
    boris = Api.person("boris");
    schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna, boris);
    annasToken = anna.token("responder");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aScheduleShowsTheShiftsOfEverybodyAsTheApiDoes() throws Exception {
    var events = read(feed(Map.of("scheduleId", schedule), annasToken)).values();

    var until = clock.wholeSecond().plus(Duration.ofDays(300));
    List<String> starts =
        Api.get(
                "/schedules/%s/shifts?since=%s&until=%s&overflow=true"
                    .formatted(schedule, clock.wholeSecond(), until))
            .extract()
            .path("shifts.start");
    assertThat(starts).hasSizeGreaterThan(40);
    assertThat(
            events.stream().map(SubscribedCalendar::start).filter(start -> start.isBefore(until)))
        .containsExactlyInAnyOrderElementsOf(
            starts.stream()
                .map(start -> Instant.parse(start).truncatedTo(ChronoUnit.SECONDS))
                .toList());
    assertThat(events)
        .allMatch(
            event ->
                event.getSummary().getValue().endsWith(anna.name())
                    || event.getSummary().getValue().endsWith(boris.name()));
  }

  @Test
  void aPersonSeesTheirOwnShiftsByEverySchedule() throws Exception {
    Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    Api.schedule(null, "2026-01-05T09:00:00Z", boris);

    var events = read(feed(Map.of(), annasToken)).values();

    assertThat(events).allMatch(event -> event.getSummary().getValue().endsWith(anna.name()));
    assertThat(events.stream().map(event -> event.getUrl().getValue()).distinct()).hasSize(2);
  }

  @Test
  void whatDoesNotChangeReadsTheSameAlsoAfterItHasPassed() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    var today = read(path);
    assertThat(RestAssured.get(path).asString()).isEqualTo(RestAssured.get(path).asString());

    clock.advance(Duration.ofDays(10));
    recorder.record();
    clock.advance(Duration.ofDays(4));
    recorder.record();

    var later = read(path);
    assertThat(later).hasSizeGreaterThan(today.size());
    today.forEach(
        (uid, event) -> assertThat(later.get(uid)).hasToString(event.toString()).isNotNull());
    assertThat(later.values()).noneMatch(SubscribedCalendar::isCancelled);
  }

  @Test
  void aChangeOfTheRosterTouchesOnlyTheShiftsThatItChanges() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    var before = read(path);
    Map<String, Object> said = Api.get("/schedules/" + schedule).extract().path("$");
    var chen = Api.person("chen");
    Api.put(
            "/schedules/" + schedule,
            Map.of(
                "name",
                said.get("name"),
                "zone",
                "UTC",
                "layers",
                List.of(
                    Map.of(
                        "id",
                        Api.get("/schedules/" + schedule).extract().path("layers[0].id"),
                        "name",
                        "Rotation",
                        "rotation",
                        Map.of("type", "WEEKLY", "length", 1, "start", "2026-01-05T09:00:00"),
                        "slots",
                        List.of(
                            Map.of("personIds", List.of(anna.id())),
                            Map.of("personIds", List.of(chen.id())))))))
        .statusCode(200);

    var after = read(path);

    before.forEach(
        (uid, event) -> {
          var now = after.get(uid);
          if (event.getSummary().getValue().endsWith(anna.name())
              && start(event).isAfter(clock.wholeSecond())) {
            assertThat(now).hasToString(event.toString());
          } else if (start(event).isAfter(clock.wholeSecond())) {
            assertThat(now).matches(SubscribedCalendar::isCancelled);
          }
        });
    assertThat(after.values())
        .anyMatch(event -> event.getSummary().getValue().endsWith(chen.name()));
  }

  @Test
  void aShiftThatIsTakenOverIsCancelledAndTheNewOneAppears() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    var before = read(path);
    var later =
        before.values().stream().filter(each -> start(each).isAfter(clock.wholeSecond())).toList();
    var replaced =
        later.stream()
            .filter(each -> each.getSummary().getValue().endsWith(anna.name()))
            .findFirst();
    var uid = replaced.orElseThrow().getRequiredProperty("UID").getValue();
    var start = start(replaced.get());
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of(
                "personId",
                boris.id(),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofDays(7)).toString()))
        .statusCode(201);
    clock.advance(Duration.ofMinutes(1));

    var after = read(path);

    assertThat(after.get(uid)).matches(SubscribedCalendar::isCancelled);
    assertThat(sequence(after.get(uid))).isEqualTo(sequence(before.get(uid)) + 1);
    var fresh =
        after.entrySet().stream()
            .filter(each -> !before.containsKey(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(fresh).singleElement().matches(each -> start(each).equals(start));
    assertThat(fresh.get(0).getSummary().getValue()).endsWith(boris.name());
    assertThat(
            before.entrySet().stream()
                .filter(each -> !each.getKey().equals(uid))
                .allMatch(
                    each -> each.getValue().toString().equals(after.get(each.getKey()).toString())))
        .as("the others stay as they were")
        .isTrue();
    assertThat(read(feed(Map.of(), annasToken)).get(uid)).matches(SubscribedCalendar::isCancelled);
  }

  @Test
  void theShiftsOfADeletedScheduleAreCancelled() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    assertThat(read(path).values()).noneMatch(SubscribedCalendar::isCancelled);

    Api.delete("/schedules/" + schedule).statusCode(204);

    assertThat(read(path).values()).isNotEmpty().allMatch(SubscribedCalendar::isCancelled);
  }
}
