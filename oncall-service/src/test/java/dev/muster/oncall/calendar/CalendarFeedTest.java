package dev.muster.oncall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars of a schedule and of a person, as a calendar program reads them. */
@QuarkusTest
class CalendarFeedTest {
  private static final String FEEDS = "/calendar-feeds";

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

  private String feed(Map<String, ?> body, String token) {
    String url = Api.post(FEEDS, body, token).statusCode(201).extract().path("url");
    return URI.create(url).getPath();
  }

  private Map<String, VEvent> read(String path) throws Exception {
    var text =
        RestAssured.get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", matchesPattern("(?i)text/calendar;\\s*charset=utf-8"))
            .extract()
            .asString();
    var calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .collect(
            Collectors.toMap(
                event -> event.getRequiredProperty("UID").getValue(), Function.identity()));
  }

  private static boolean isCancelled(VEvent event) {
    return event.getStatus().getValue().equals(Status.VALUE_CANCELLED);
  }

  private static int sequence(VEvent event) {
    return event.getSequence().getSequenceNo();
  }

  private static Instant start(VEvent event) {
    return Instant.from(event.<Temporal>getDateTimeStart().getDate());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void aScheduleShowsTheShiftsOfEverybodyAsTheApiDoes() throws Exception {
    var events = read(feed(Map.of("scheduleId", schedule), annasToken)).values();

    var until = now().plus(Duration.ofDays(300));
    List<String> starts =
        Api.get(
                "/schedules/%s/shifts?since=%s&until=%s&overflow=true"
                    .formatted(schedule, now(), until))
            .extract()
            .path("shifts.start");
    assertThat(starts).hasSizeGreaterThan(40);
    assertThat(events.stream().map(CalendarFeedTest::start).filter(start -> start.isBefore(until)))
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
    assertThat(later.values()).noneMatch(CalendarFeedTest::isCancelled);
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
          if (event.getSummary().getValue().endsWith(anna.name()) && start(event).isAfter(now())) {
            assertThat(now).hasToString(event.toString());
          } else if (start(event).isAfter(now())) {
            assertThat(now).matches(CalendarFeedTest::isCancelled);
          }
        });
    assertThat(after.values())
        .anyMatch(event -> event.getSummary().getValue().endsWith(chen.name()));
  }

  @Test
  void aShiftThatIsTakenOverIsCancelledAndTheNewOneAppears() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    var before = read(path);
    var later = before.values().stream().filter(each -> start(each).isAfter(now())).toList();
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

    assertThat(after.get(uid)).matches(CalendarFeedTest::isCancelled);
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
    assertThat(read(feed(Map.of(), annasToken)).get(uid)).matches(CalendarFeedTest::isCancelled);
  }

  @Test
  void theShiftsOfADeletedScheduleAreCancelled() throws Exception {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    assertThat(read(path).values()).noneMatch(CalendarFeedTest::isCancelled);

    Api.delete("/schedules/" + schedule).statusCode(204);

    assertThat(read(path).values()).isNotEmpty().allMatch(CalendarFeedTest::isCancelled);
  }

  @Test
  void anAddressIsShownOnceAndFoundNoMoreWhenItIsRevoked() {
    var added = Api.post(FEEDS, Map.of(), annasToken).statusCode(201).extract();
    String id = added.path("id");
    var path = URI.create(added.<String>path("url")).getPath();
    assertThat(path).matches("/calendar/[A-Za-z0-9]{43}\\.ics");
    RestAssured.get(path).then().statusCode(200);
    Api.get(FEEDS, annasToken)
        .body("items.id", hasItem(id))
        .body("items[0].url", nullValue())
        .body("items[0].lastReadAt", notNullValue());

    var boriss = boris.token("responder");
    Api.get(FEEDS, boriss).body("items", empty());
    Api.get(FEEDS + "?everybody=true", boriss).body("items", empty());
    revoke(id, boriss, 403);
    revoke(id, annasToken, 204);

    RestAssured.get(path).then().statusCode(404).body("code", equalTo("calendar-feed.not-found"));
    Api.get(FEEDS, annasToken).body("items.id", not(hasItem(id)));
    revoke(id, annasToken, 404);
    RestAssured.get("/calendar/nobody.ics").then().statusCode(404);
  }

  @Test
  void administratorsSeeAndRevokeTheFeedsOfEverybody() {
    String id = Api.post(FEEDS, Map.of(), annasToken).extract().path("id");

    Api.get(FEEDS + "?everybody=true&limit=200", TestTokens.admin()).body("items.id", hasItem(id));
    revoke(id, TestTokens.admin(), 204);
  }

  private static void revoke(String id, String token, int status) {
    RestAssured.given()
        .auth()
        .oauth2(token)
        .delete(Api.V1 + FEEDS + "/" + id)
        .then()
        .statusCode(status);
  }

  @Test
  void aScheduleIsForThoseWhoMayReadIt() {
    var nobody = Api.person("nobody");
    var roleless = nobody.token();
    Api.post(FEEDS, Map.of(), roleless).statusCode(201);
    Api.post(FEEDS, Map.of("scheduleId", schedule), roleless).statusCode(403);
    Api.post(FEEDS, Map.of("scheduleId", UUID.randomUUID()), annasToken).statusCode(404);
    RestAssured.given().get(Api.V1 + FEEDS).then().statusCode(401);
  }

  @Test
  void somebodyWhoLeavesTakesTheirFeedsAlong() {
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    Api.deactivate(anna);

    RestAssured.get(path).then().statusCode(404);
  }
}
