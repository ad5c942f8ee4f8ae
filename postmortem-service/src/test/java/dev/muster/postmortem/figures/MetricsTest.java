package dev.muster.postmortem.figures;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MET-01, MET-02, MET-03 and MET-06 against examples computed by hand. */
@QuarkusTest
class MetricsTest {
  private static final String MARCH = "since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";

  @Inject Cast cast;
  @Inject MovableClock clock;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /**
   * By hand, from detection: acknowledged after 105 and 345 s, mean 225; identified 420 and 900 s
   * after that, mean 660; resolved after 1905 and 5505 s, mean 3705 s, above the hour of a SEV1.
   */
  @Test
  void averagesAgreeWithTheHandComputedOnesAndLeaveDrillsOut() {
    UUID team = UUID.randomUUID();
    resolved(team, Severity.SEV1, false, 75, 180, 600, 1500, 1980);
    resolved(team, Severity.SEV1, false, 75, 420, 1320, null, 5580);
    resolved(team, Severity.SEV1, true, 75, 80, 85, 90, 95);
    resolved(team, Severity.SEV2, false, 10, 20, null, null, 100);
    resolved(UUID.randomUUID(), Severity.SEV1, false, 1, 2, 3, 4, 5);

    JsonPath metrics = metrics(team);

    assertThat(metrics.getInt("bySeverity[0].incidents")).isEqualTo(2);
    assertThat(metrics.getMap("bySeverity[0].mtta"))
        .isEqualTo(
            Map.of(
                "count",
                2,
                "meanSeconds",
                225,
                "medianSeconds",
                225,
                "targetSeconds",
                300,
                "met",
                true));
    assertThat(metrics.getMap("bySeverity[0].mtti"))
        .isEqualTo(
            Map.of(
                "count",
                2,
                "meanSeconds",
                660,
                "medianSeconds",
                660,
                "targetSeconds",
                1800,
                "met",
                true));
    assertThat(metrics.getMap("bySeverity[0].mttr"))
        .isEqualTo(
            Map.of(
                "count",
                2,
                "meanSeconds",
                3705,
                "medianSeconds",
                3705,
                "targetSeconds",
                3600,
                "met",
                false));
    assertThat(metrics.getInt("bySeverity[1].mtti.count")).isZero();
    assertThat((Object) metrics.get("bySeverity[1].mtti.met")).isNull();
    assertThat(metrics.getInt("overall.incidents")).isEqualTo(3);
    assertThat(metrics.getInt("overall.mtta.medianSeconds")).isEqualTo(105);
  }

  @Test
  void everyIncidentHasItsOwnFiguresAndADrillIsNotCounted() {
    UUID team = UUID.randomUUID();
    IncidentStory real = resolved(team, Severity.SEV1, false, 75, 180, 600, 1500, 1980);
    IncidentStory drill = resolved(team, Severity.SEV1, true, 75, 180, 600, 1500, 1980);

    as(TestTokens.stakeholder())
        .get(ROOT + "/metrics/incidents?teamId=" + team + "&" + MARCH)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].reference", equalTo(real.reference()))
        .body("items[0].timeToAcknowledgeSeconds", equalTo(105))
        .body("items[0].timeToIdentifySeconds", equalTo(420))
        .body("items[0].timeToResolveSeconds", equalTo(1905))
        .body("items[0].detectionDelaySeconds", equalTo(75))
        .body("items[0].recoveryTimeSeconds", equalTo(480))
        .body("items[0].totalSeconds", equalTo(1980));
    as(TestTokens.stakeholder())
        .get(ROOT + "/metrics/incidents/" + drill.id)
        .then()
        .statusCode(200)
        .body("counted", equalTo(false));
  }

  @Test
  void figuresFollowMilestonesThatWereCorrected() {
    UUID team = UUID.randomUUID();
    IncidentStory story = resolved(team, Severity.SEV1, false, 75, 180, 600, 1500, 1980);

    story
        .milestones(75, 135, 600, 1500, 1980)
        .entry(TimelineEntry.Kind.CHANGE, "Milestone put right, acknowledged", false);

    awaitFigures(team, "items[0].timeToAcknowledgeSeconds", equalTo(60));
  }

  @Test
  void whatWasADuplicateAfterAllIsNotCounted() {
    UUID team = UUID.randomUUID();
    IncidentStory story = resolved(team, Severity.SEV1, false, 75, 180, 600, 1500, 1980);
    awaitFigures(team, "items.size()", equalTo(1));

    story.becomes(IncidentState.INVESTIGATING).becomes(IncidentState.CANCELLED);

    awaitFigures(team, "items.size()", equalTo(0));
  }

  private static void awaitFigures(UUID team, String path, Matcher<?> expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as(TestTokens.stakeholder())
                    .get(ROOT + "/metrics/incidents?teamId=" + team + "&" + MARCH)
                    .then()
                    .body(path, expected));
  }

  @Test
  void workFinishedByItsDeadlineIsOnTime() {
    UUID team = UUID.randomUUID();
    Cast.Actor owner = cast.person("Olive", "responder");
    UUID postmortem = Api.postmortemOf(resolved(team, Severity.SEV1, false, 1, 2, 3, 4, 5).id);
    clock.set(Instant.parse("2027-06-01T12:00:00Z"));
    String inTime = item(postmortem, owner, "2027-06-04");
    String tooLate = item(postmortem, owner, "2027-06-04");
    item(postmortem, owner, "2027-06-04");
    item(postmortem, owner, "2027-06-25");
    clock.set(Instant.parse("2027-06-04T23:59:59Z"));
    done(inTime, owner);
    clock.set(Instant.parse("2027-06-05T00:00:00Z"));
    done(tooLate, owner);

    as(TestTokens.manager())
        .get(ROOT + "/metrics?since=2027-06-01T00:00:00Z&until=2027-07-01T00:00:00Z&teamId=" + team)
        .then()
        .statusCode(200)
        .body("actionItems.due", equalTo(3))
        .body("actionItems.onTime", equalTo(1))
        .body("actionItems.rate", equalTo(0.3333f))
        .body("actionItems.met", equalTo(false));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    as(TestTokens.manager())
        .get(ROOT + "/metrics?since=2026-04-01T00:00:00Z&until=2026-03-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("since"));
  }

  private static IncidentStory resolved(
      UUID team, Severity severity, boolean drill, Integer... seconds) {
    IncidentStory story = new IncidentStory(team).severity(severity).milestones(seconds);
    if (drill) {
      story.drill();
    }
    story.declare().resolve();
    Api.postmortemOf(story.id);
    return story;
  }

  private static JsonPath metrics(UUID team) {
    return as(TestTokens.manager())
        .get(ROOT + "/metrics?teamId=" + team + "&" + MARCH)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String item(UUID postmortem, Cast.Actor owner, String dueOn) {
    return as(TestTokens.manager())
        .body(
            Map.of(
                "postmortemId",
                postmortem,
                "title",
                "Do it",
                "priority",
                "P1",
                "ownerId",
                owner.id(),
                "dueOn",
                dueOn))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void done(String id, Cast.Actor owner) {
    as(owner.token())
        .body(Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/1")))
        .post(ROOT + "/action-items/" + id + "/status")
        .then()
        .statusCode(200);
  }
}
