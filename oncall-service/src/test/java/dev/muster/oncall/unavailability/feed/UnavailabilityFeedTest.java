package dev.muster.oncall.unavailability.feed;

import static dev.muster.oncall.unavailability.feed.Ics.calendar;
import static dev.muster.oncall.unavailability.feed.Ics.calendarBy;
import static dev.muster.oncall.unavailability.feed.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time off that people's own calendars say (ROT-05). */
@QuarkusTest
class UnavailabilityFeedTest {
  private static final String SEA =
      event("sea", "Sea", "DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026");

  @Inject MovableClock clock;
  @Inject FeedJob job;
  @Inject FeedTable table;
  @Inject Sql sql;

  private final FakeWebhookReceiver server = new FakeWebhookReceiver();
  private Someone anna;
  private String annasToken;

  @BeforeEach
  void person() {
    anna = Api.person("anna");
    annasToken = anna.token(Roles.RESPONDER);
    // What other tests connected is not read here.
    sql.update("delete from unavailability_feed");
    clock.set(Instant.parse("2026-10-01T00:00:00Z"));
  }

  @AfterEach
  void end() {
    server.close();
    clock.reset();
  }

  private String feeds() {
    return "/people/" + anna.id() + "/unavailability-feeds";
  }

  private String timeOff() {
    return "/people/" + anna.id() + "/unavailability";
  }

  private ValidatableResponse connecting(String url, String word) {
    var body = new HashMap<String, Object>();
    body.put("url", url);
    body.put("kind", "VACATION");
    body.put("titleContains", word);
    return Api.post(feeds(), body, annasToken);
  }

  private String connect(String word) {
    return connecting(server.url("/private-s3cret/basic.ics").toString(), word)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private FakeWebhookReceiver says(String... events) {
    return server.answerWith(200, Map.of("Content-Type", "text/calendar"), calendar(events));
  }

  private void later() {
    clock.advance(Duration.ofHours(7));
    job.run();
  }

  @Test
  void eventsBecomeTimeOffAndShiftsInThemConflicts() {
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    says(
        SEA,
        event(
            "course",
            "Course",
            "DTSTART;TZID=Europe/Berlin:20261022T090000",
            "DTEND;TZID=Europe/Berlin:20261022T100000",
            "RRULE:FREQ=WEEKLY;COUNT=2"),
        event("off", "Cancelled", "DTSTART;VALUE=DATE:20261010", "STATUS:CANCELLED"),
        event("free", "Birthday", "DTSTART;VALUE=DATE:20261011", "TRANSP:TRANSPARENT"));
    var id = connect(null);

    job.run();

    Api.get(feeds(), annasToken)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].host", equalTo("127.0.0.1"))
        .body("items[0].events", equalTo(3))
        .body("items[0].readAt", equalTo("2026-10-01T00:00:00Z"))
        .body("items[0].problem", nullValue());
    Api.get(timeOff(), annasToken)
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
    says(SEA, event("b", "Home", "DTSTART:20261110T080000Z", "DTEND:20261110T100000Z"));
    connect(null);
    job.run();
    var before = Api.get(timeOff(), annasToken).extract().<List<String>>path("items.id");
    says(SEA, event("c", "New", "DTSTART:20261111T080000Z", "DTEND:20261111T100000Z"));

    later();

    Api.get(timeOff(), annasToken).body("items.note", contains("Sea", "New"));
    assertThat(Api.get(timeOff(), annasToken).extract().<String>path("items[0].id"))
        .as("what stays, stays the same")
        .isEqualTo(before.get(0));
  }

  @Test
  void aCalendarThatHasNotChangedIsNotReadAgainForADay() {
    var etag = Map.of("ETag", "\"v1\"");
    server.answerWith(200, etag, calendar(SEA)).answerWith(304, etag, "");
    says(SEA);
    connect(null);
    job.run();

    later();
    clock.advance(Duration.ofDays(1));
    job.run();

    assertThat(server.received().stream().map(each -> each.header("If-None-Match")))
        .containsExactly(null, "\"v1\"", null);
    Api.get(feeds(), annasToken).body("items[0].readAt", equalTo("2026-10-02T07:00:00Z"));
    Api.get(timeOff(), annasToken).body("items.note", contains("Sea"));
  }

  @Test
  void aCalendarThatCannotBeReadKeepsWhatItSaidAndSaysWhy() {
    says(SEA);
    connect(null);
    job.run();

    server.answer(404);
    expectProblem("BAD_STATUS");
    server.answerWith(200, Map.of(), "<html>Sign in</html>");
    expectProblem("NOT_A_CALENDAR");
    server.answerWith(200, Map.of(), "x".repeat(2 * 1024 * 1024 + 1));
    expectProblem("TOO_LARGE");
    server.answerWith(302, Map.of("Location", "http://169.254.169.254/latest"), "");
    expectProblem("ADDRESS_REFUSED");
    server.answerWith(
        200, Map.of(), calendarBy("-//Muster//On call//EN", event("x", "Shift", "DTSTART:1")));
    expectProblem("OWN_CALENDAR");
    says(SEA);
    later();

    Api.get(feeds(), annasToken)
        .body("items[0].problem", nullValue())
        .body("items[0].failingSince", nullValue());
  }

  private void expectProblem(String problem) {
    later();
    Api.get(feeds(), annasToken)
        .body("items[0].problem", equalTo(problem))
        .body("items[0].events", equalTo(1))
        .body("items[0].readAt", equalTo("2026-10-01T00:00:00Z"))
        .body("items[0].problemDetail", not(containsString("s3cret")));
    Api.get(timeOff(), annasToken).body("items.note", contains("Sea"));
  }

  @Test
  void aServerThatIsAwayIsLeftAloneLongerAndLonger() {
    connect(null);
    server.close();

    job.run();

    Api.get(feeds(), annasToken)
        .body("items[0].problem", equalTo("UNREACHABLE"))
        .body("items[0].nextReadAt", equalTo("2026-10-01T00:15:00Z"));
    clock.advance(Duration.ofMinutes(15));
    job.run();
    Api.get(feeds(), annasToken).body("items[0].nextReadAt", equalTo("2026-10-01T00:45:00Z"));
    assertThat(FeedJob.pause(5)).isEqualTo(Duration.ofHours(6));
    assertThat(FeedJob.pause(5_000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void whoseCalendarFailsForADayHearsOfItOnce() {
    server.answer(404, 404, 404, 404, 404, 404);
    connect(null);
    job.run();

    for (var i = 0; i < 5; i++) {
      later();
    }

    FakeSmtp.awaitMail(mail -> mail.isTo(anna.email()));
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1));
    assertThat(FakeSmtp.receivedBy(anna.email()).get(0).text())
        .contains("127.0.0.1", "/on-call/me")
        .doesNotContain("s3cret");
  }

  @Test
  void addressesThatAreNotPublicAreRefusedAtOnce() {
    for (var url :
        List.of(
            "https://10.0.0.1/a.ics",
            "webcal://169.254.169.254/a.ics",
            "https://[::1]/a.ics",
            "http://192.168.1.1/a.ics",
            "http://93.184.216.34/plain.ics",
            "https://user:secret@93.184.216.34/a.ics",
            "file:///etc/passwd",
            "ftp://93.184.216.34/a.ics",
            "calendar",
            "https:///a.ics")) {
      connecting(url, null)
          .statusCode(422)
          .body("code", equalTo("unavailability-feed.bad-address"))
          .body("errors.field", contains("url"))
          .body("errors.message", not(containsString("10.0.0.1")));
    }
    connecting("http://localhost:8082/calendar/abc.ics", null)
        .statusCode(422)
        .body("code", equalTo("unavailability-feed.own-calendar"));
  }

  @Test
  void theAddressIsASecret() {
    var answer = connecting("WEBCAL://93.184.216.34/private-s3cret/basic.ics#x", null);

    assertThat(answer.statusCode(201).body("host", equalTo("93.184.216.34")).extract().asString())
        .doesNotContain("s3cret");
    assertThat(Api.get(feeds()).extract().asString()).doesNotContain("s3cret");
    assertThat(
            sql.query(
                "select * from unavailability_feed f, audit_entry a where a.target_id = ?",
                row -> {
                  var all = new StringBuilder();
                  for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    all.append(row.getString(i)).append(' ');
                  }
                  return all.toString();
                },
                anna.id().toString()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("s3cret"));
    sql.update("delete from unavailability_feed");
  }

  @Test
  void onlyTitlesWithTheWordCount() {
    says(SEA, event("v", "Vacation: hills", "DTSTART;VALUE=DATE:20261101"));
    connect(" vacation ");

    job.run();

    Api.get(timeOff(), annasToken).body("items.note", contains("Vacation: hills"));
    Api.get(feeds(), annasToken).body("items[0].titleContains", equalTo("vacation"));
  }

  @Test
  void whatACalendarSaysIsNotRemovedOneByOne() {
    says(SEA, event("over", "Over", "DTSTART:20260930T080000Z", "DTEND:20261001T010000Z"));
    var id = connect(null);
    job.run();
    String span = Api.get(timeOff(), annasToken).extract().path("items[1].id");

    Api.delete(timeOff() + "/" + span)
        .statusCode(409)
        .body("code", equalTo("unavailability.from-calendar"));
    clock.advance(Duration.ofHours(2));
    Api.delete(feeds() + "/" + id).statusCode(204);

    Api.get(timeOff(), annasToken).body("items", empty());
    assertThat(
            sql.query(
                "select note from unavailability where person_id = ?",
                row -> row.getString(1),
                anna.id()))
        .as("what is over stays")
        .containsExactly("Over");
    Api.delete(feeds() + "/" + id).statusCode(404);
  }

  @Test
  void aCalendarIsTheBusinessOfThePersonAndTheirManagersAndItsTitlesOfThePerson() {
    says(SEA);
    var id = connect(null);
    job.run();
    var boris = Api.person("boris").token(Roles.RESPONDER);
    var manager = Api.person("manager").token(Roles.MANAGER);

    Api.get(feeds(), boris).statusCode(403);
    Api.post(feeds(), Map.of("url", "https://93.184.216.34/", "kind", "PERSONAL"), boris)
        .statusCode(403);
    Api.post(feeds() + "/" + id + "/refresh", Map.of(), boris).statusCode(403);
    Api.get(feeds(), manager).statusCode(200).body("items", hasSize(1));
    Api.get(timeOff(), manager).statusCode(200).body("items.note", contains(""));
    Api.get(timeOff(), annasToken).body("items.note", contains("Sea"));
  }

  @Test
  void readingOnDemandGivesTheServerABreath() {
    says(SEA);
    var id = connect(null);
    job.run();

    Api.post(feeds() + "/" + id + "/refresh", Map.of(), annasToken)
        .statusCode(200)
        .body("nextReadAt", equalTo("2026-10-01T00:00:30Z"));
    clock.advance(Duration.ofMinutes(1));
    Api.post(feeds() + "/" + id + "/refresh", Map.of(), annasToken)
        .body("nextReadAt", equalTo("2026-10-01T00:01:00Z"));
    says(SEA);
    job.run();

    assertThat(server.received()).hasSize(2);
  }

  @Test
  void nobodyConnectsCalendarsWithoutEndOrHolidays() {
    for (var i = 0; i < 5; i++) {
      connect(null);
    }
    connecting("https://93.184.216.34/a.ics", null)
        .statusCode(409)
        .body("code", equalTo("unavailability-feed.too-many"));
    Api.post(feeds(), Map.of("url", "https://93.184.216.34/", "kind", "HOLIDAY"), annasToken)
        .statusCode(422)
        .body("code", equalTo("unavailability-feed.bad-kind"));
    sql.update("delete from unavailability_feed");
  }

  @Test
  void oneProcessReadsACalendarAtATime() {
    var id = UUID.fromString(connect(null));

    var mine = QuarkusTransaction.requiringNew().call(() -> table.claimDue(clock.instant(), 60));
    var theirs = QuarkusTransaction.requiringNew().call(() -> table.claimDue(clock.instant(), 60));

    assertThat(mine).hasValueSatisfying(feed -> assertThat(feed.id()).isEqualTo(id));
    assertThat(theirs).isEmpty();
  }

  @Test
  void whoeverLeftIsNotReadAboutAnyMore() {
    says(SEA);
    connect(null);
    Api.deactivate(anna);

    job.run();

    assertThat(server.received()).isEmpty();
  }
}
