package dev.muster.postmortem.tracker;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.tracker.FakeGitHub;
import dev.muster.testkit.tracker.FakeJira;
import dev.muster.testkit.tracker.FakeTracker;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** An action item, trackers, and the time that passes between requests. */
@Singleton
class TrackerWorld {
  private static final Duration TICK = Duration.ofMillis(1_100);
  private static final int TICKS = 10;
  static final String TRACKERS = ROOT + "/trackers";

  private final TrackerJob job;
  private final MovableClock clock;
  private final Sql sql;
  private final Cast cast;
  Cast.Actor owner;
  Cast.Actor boss;
  UUID team;

  TrackerWorld(TrackerJob job, MovableClock clock, Sql sql, Cast cast) {
    this.job = job;
    this.clock = clock;
    this.sql = sql;
    this.cast = cast;
  }

  /** New people, and no other test's trackers. */
  void begin() {
    clock.reset();
    sql.update("delete from tracker_connection");
    sql.update("delete from tracker_account");
    boss = cast.person("Bea Boss", "manager");
    owner = cast.personOf(boss.id(), "Olive Owner", "en", "UTC", "responder");
    team = cast.team("Payments");
  }

  void end() {
    sql.update("delete from tracker_connection");
    clock.reset();
  }

  /** An item that the owner has committed to. */
  String item(boolean restricted) {
    return item(restricted, Map.of());
  }

  String item(boolean restricted, Map<String, Object> more) {
    IncidentStory story = new IncidentStory(team).milestones(1, 2, 3, 4, 5).commander(owner.id());
    if (restricted) {
      story.restricted();
    }
    UUID postmortem = Api.postmortemOf(story.declare().resolve().id);
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("postmortemId", postmortem);
    wanted.put("title", "Alert on the pool");
    wanted.put("description", "The pool ran **dry** unseen.");
    wanted.put("priority", "P1");
    wanted.put("ownerId", owner.id());
    wanted.put(
        "dueOn", clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(9).toString());
    wanted.putAll(more);
    return as(TestTokens.admin())
        .body(wanted)
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Map<String, Object> jira(FakeJira there) {
    Map<String, Object> wanted = common("Payments in Jira", there);
    wanted.put("kind", "JIRA");
    wanted.put("project", FakeJira.PROJECT);
    wanted.put("login", FakeJira.LOGIN);
    wanted.put("token", FakeJira.TOKEN);
    return wanted;
  }

  Map<String, Object> gitHub(FakeGitHub there) {
    Map<String, Object> wanted = common("The shop", there);
    wanted.put("kind", "GITHUB");
    wanted.put("project", FakeGitHub.REPOSITORY);
    wanted.put("token", FakeGitHub.TOKEN);
    return wanted;
  }

  private static Map<String, Object> common(String name, FakeTracker there) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("name", name);
    wanted.put("baseUrl", there.url());
    wanted.put("webhookSecret", FakeTracker.SECRET);
    wanted.put("enabled", true);
    return wanted;
  }

  /** Connects it and returns its id. */
  String connect(Map<String, Object> wanted) {
    return as(TestTokens.admin())
        .body(wanted)
        .post(TRACKERS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String issuePath(String item) {
    return ROOT + "/action-items/" + item + "/issue";
  }

  ValidatableResponse link(String item, String tracker, String reference) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("connectionId", tracker);
    wanted.put("reference", reference);
    return as(owner.token()).body(wanted).post(issuePath(item)).then();
  }

  /** Gives the item an issue and waits until it was made. */
  void make(String item, String tracker) {
    link(item, tracker, null).statusCode(200);
    settle();
  }

  JsonPath issue(String item) {
    return as(owner.token())
        .get(issuePath(item))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("issue");
  }

  JsonPath read(String item) {
    return as(TestTokens.admin())
        .get(ROOT + "/action-items/" + item)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  ValidatableResponse move(String item, Map<String, Object> to) {
    return as(owner.token()).body(to).post(ROOT + "/action-items/" + item + "/status").then();
  }

  ValidatableResponse decide(String item, String side) {
    return as(owner.token()).body(Map.of("take", side)).post(issuePath(item) + "/decision").then();
  }

  /** Where the tracker sends its webhooks. */
  static String hooks(String tracker) {
    return RestAssured.baseURI + ":" + RestAssured.port + "/trackers/" + tracker + "/hooks";
  }

  /** How many webhooks of a tracker are remembered. */
  int heard(String tracker) {
    return sql.query(
            "select count(*) from tracker_hook where connection_id = ?::uuid",
            row -> row.getInt(1),
            tracker)
        .get(0);
  }

  /** Lets the job work, and a few seconds pass. */
  void settle() {
    for (int i = 0; i < TICKS; i++) {
      clock.advance(TICK);
      job.wake();
    }
  }

  /** The same with several replicas at once. */
  void settleTogether(int replicas) {
    for (int i = 0; i < TICKS; i++) {
      clock.advance(TICK);
      CompletableFuture.allOf(
              IntStream.range(0, replicas)
                  .mapToObj(replica -> CompletableFuture.runAsync(job::wake))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  /** Lets the time pass in steps, with the job at work. */
  void pass(Duration time, Duration step) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      clock.advance(step);
      job.wake();
    }
  }
}
