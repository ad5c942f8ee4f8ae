package dev.muster.oncall.unavailability.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calendars can be connected, and that their addresses are secrets. */
@QuarkusTest
class FeedAddressTest {
  @Inject FeedFixture fixture;
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
      fixture
          .connecting(url, null)
          .statusCode(422)
          .body("code", equalTo("unavailability-feed.bad-address"))
          .body("errors.field", contains("url"))
          .body("errors.message", not(containsString("10.0.0.1")));
    }
    fixture
        .connecting("http://localhost:8082/calendar/abc.ics", null)
        .statusCode(422)
        .body("code", equalTo("unavailability-feed.own-calendar"));
  }

  @Test
  void theAddressIsASecret() {
    var answer = fixture.connecting("WEBCAL://93.184.216.34/private-s3cret/basic.ics#x", null);

    assertThat(answer.statusCode(201).body("host", equalTo("93.184.216.34")).extract().asString())
        .doesNotContain("s3cret");
    assertThat(Api.get(fixture.feedsPath()).extract().asString()).doesNotContain("s3cret");
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
                fixture.anna().id().toString()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("s3cret"));
    fixture.forgetAll();
  }

  @Test
  void nobodyConnectsCalendarsWithoutEndOrHolidays() {
    for (var i = 0; i < 5; i++) {
      fixture.connect(null);
    }
    fixture
        .connecting("https://93.184.216.34/a.ics", null)
        .statusCode(409)
        .body("code", equalTo("unavailability-feed.too-many"));
    Api.post(
            fixture.feedsPath(),
            Map.of("url", "https://93.184.216.34/", "kind", "HOLIDAY"),
            fixture.token())
        .statusCode(422)
        .body("code", equalTo("unavailability-feed.bad-kind"));
    fixture.forgetAll();
  }
}
