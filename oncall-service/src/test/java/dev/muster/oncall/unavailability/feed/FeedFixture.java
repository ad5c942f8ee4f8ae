package dev.muster.oncall.unavailability.feed;

import static dev.muster.oncall.unavailability.feed.Ics.calendar;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Somebody whose calendars are connected. */
@ApplicationScoped
class FeedFixture {
  private final MovableClock clock;
  private final FeedJob job;
  private final Sql sql;
  private FakeWebhookReceiver server;
  private Someone anna;
  private String token;

  FeedFixture(MovableClock clock, FeedJob job, Sql sql) {
    this.clock = clock;
    this.job = job;
    this.sql = sql;
  }

  /** Anna, whose calendars a server of her own has, on the first of October in 2026. */
  void begin() {
    server = new FakeWebhookReceiver();
    anna = Api.person("anna");
    token = anna.token(Roles.RESPONDER);
    forgetAll();
    clock.set(Instant.parse("2026-10-01T00:00:00Z"));
  }

  void end() {
    server.close();
    clock.reset();
  }

  /** What any test connected is not read any more. */
  void forgetAll() {
    sql.update("delete from unavailability_feed");
  }

  Someone anna() {
    return anna;
  }

  String token() {
    return token;
  }

  FakeWebhookReceiver server() {
    return server;
  }

  String feedsPath() {
    return "/people/" + anna.id() + "/unavailability-feeds";
  }

  String timeOffPath() {
    return "/people/" + anna.id() + "/unavailability";
  }

  /** The calendars that Anna has connected, as she sees them. */
  ValidatableResponse feeds() {
    return Api.get(feedsPath(), token);
  }

  /** When Anna is away, as she sees it. */
  ValidatableResponse timeOff() {
    return Api.get(timeOffPath(), token);
  }

  /** Connects a calendar of which only events with this word count; null for all. */
  ValidatableResponse connecting(String url, String word) {
    var body = new HashMap<String, Object>();
    body.put("url", url);
    body.put("kind", "VACATION");
    body.put("titleContains", word);
    return Api.post(feedsPath(), body, token);
  }

  String connect(String word) {
    return connecting(server.url("/private-s3cret/basic.ics").toString(), word)
        .statusCode(201)
        .extract()
        .path("id");
  }

  FakeWebhookReceiver says(String... events) {
    return server.answerWith(200, Map.of("Content-Type", "text/calendar"), calendar(events));
  }

  /** Reads again when the next reading is due. */
  void later() {
    clock.advance(Duration.ofHours(7));
    job.run();
  }
}
