package dev.muster.oncall.unavailability.feed;

import static dev.muster.oncall.unavailability.feed.Ics.SEA;
import static dev.muster.oncall.unavailability.feed.Ics.calendar;
import static dev.muster.oncall.unavailability.feed.Ics.calendarBy;
import static dev.muster.oncall.unavailability.feed.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When connected calendars are read, and what comes of those that cannot be. */
@QuarkusTest
class FeedReadingTest {
  @Inject FeedFixture fixture;
  @Inject MovableClock clock;
  @Inject FeedJob job;
  @Inject FeedTable table;

  @BeforeEach
  void begin() {
    fixture.begin();
  }

  @AfterEach
  void end() {
    fixture.end();
  }

  @Test
  void aCalendarThatHasNotChangedIsNotReadAgainForADay() {
    var etag = Map.of("ETag", "\"v1\"");
    fixture.server().answerWith(200, etag, calendar(SEA)).answerWith(304, etag, "");
    fixture.says(SEA);
    fixture.connect(null);
    job.run();

    fixture.later();
    clock.advance(Duration.ofDays(1));
    job.run();

    assertThat(fixture.server().received().stream().map(each -> each.header("If-None-Match")))
        .containsExactly(null, "\"v1\"", null);
    fixture.feeds().body("items[0].readAt", equalTo("2026-10-02T07:00:00Z"));
    fixture.timeOff().body("items.note", contains("Sea"));
  }

  @Test
  void aCalendarThatCannotBeReadKeepsWhatItSaidAndSaysWhy() {
    fixture.says(SEA);
    fixture.connect(null);
    job.run();

    fixture.server().answer(404);
    expectProblem("BAD_STATUS");
    fixture.server().answerWith(200, Map.of(), "<html>Sign in</html>");
    expectProblem("NOT_A_CALENDAR");
    fixture.server().answerWith(200, Map.of(), "x".repeat(2 * 1024 * 1024 + 1));
    expectProblem("TOO_LARGE");
    fixture.server().answerWith(302, Map.of("Location", "http://169.254.169.254/latest"), "");
    expectProblem("ADDRESS_REFUSED");
    fixture
        .server()
        .answerWith(
            200, Map.of(), calendarBy("-//Muster//On call//EN", event("x", "Shift", "DTSTART:1")));
    expectProblem("OWN_CALENDAR");
    fixture.says(SEA);
    fixture.later();

    fixture
        .feeds()
        .body("items[0].problem", nullValue())
        .body("items[0].failingSince", nullValue());
  }

  private void expectProblem(String problem) {
    fixture.later();
    fixture
        .feeds()
        .body("items[0].problem", equalTo(problem))
        .body("items[0].events", equalTo(1))
        .body("items[0].readAt", equalTo("2026-10-01T00:00:00Z"))
        .body("items[0].problemDetail", not(containsString("s3cret")));
    fixture.timeOff().body("items.note", contains("Sea"));
  }

  @Test
  void aServerThatIsAwayIsLeftAloneLongerAndLonger() {
    fixture.connect(null);
    fixture.server().close();

    job.run();

    fixture
        .feeds()
        .body("items[0].problem", equalTo("UNREACHABLE"))
        .body("items[0].nextReadAt", equalTo("2026-10-01T00:15:00Z"));
    clock.advance(Duration.ofMinutes(15));
    job.run();
    fixture.feeds().body("items[0].nextReadAt", equalTo("2026-10-01T00:45:00Z"));
    assertThat(FeedJob.pause(5)).isEqualTo(Duration.ofHours(6));
    assertThat(FeedJob.pause(5_000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void whoseCalendarFailsForADayHearsOfItOnce() {
    fixture.server().answer(404, 404, 404, 404, 404, 404);
    fixture.connect(null);
    job.run();

    for (var i = 0; i < 5; i++) {
      fixture.later();
    }

    FakeSmtp.awaitMail(mail -> mail.isTo(fixture.anna().email()));
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(FakeSmtp.receivedBy(fixture.anna().email())).hasSize(1));
    assertThat(FakeSmtp.receivedBy(fixture.anna().email()).get(0).text())
        .contains("127.0.0.1", "/on-call/me")
        .doesNotContain("s3cret");
  }

  @Test
  void readingOnDemandGivesTheServerABreath() {
    fixture.says(SEA);
    var id = fixture.connect(null);
    job.run();

    Api.post(fixture.feedsPath() + "/" + id + "/refresh", Map.of(), fixture.token())
        .statusCode(200)
        .body("nextReadAt", equalTo("2026-10-01T00:00:30Z"));
    clock.advance(Duration.ofMinutes(1));
    Api.post(fixture.feedsPath() + "/" + id + "/refresh", Map.of(), fixture.token())
        .body("nextReadAt", equalTo("2026-10-01T00:01:00Z"));
    fixture.says(SEA);
    job.run();

    assertThat(fixture.server().received()).hasSize(2);
  }

  @Test
  void oneProcessReadsACalendarAtATime() {
    var id = UUID.fromString(fixture.connect(null));

    var mine = QuarkusTransaction.requiringNew().call(() -> table.claimDue(clock.instant(), 60));
    var theirs = QuarkusTransaction.requiringNew().call(() -> table.claimDue(clock.instant(), 60));

    assertThat(mine).hasValueSatisfying(feed -> assertThat(feed.id()).isEqualTo(id));
    assertThat(theirs).isEmpty();
  }

  @Test
  void whoeverLeftIsNotReadAboutAnyMore() {
    fixture.says(SEA);
    fixture.connect(null);
    Api.deactivate(fixture.anna());

    job.run();

    assertThat(fixture.server().received()).isEmpty();
  }
}
