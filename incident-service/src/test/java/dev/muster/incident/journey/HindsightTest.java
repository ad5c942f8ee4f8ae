package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents recorded when they were over, and what is put right later. */
@QuarkusTest
class HindsightTest extends IncidentTestBase {
  private UUID service;
  private Instant start;

  @BeforeEach
  void yesterday() {
    service = service("Ledger", 1);
    start = clock.instant().minus(Duration.ofDays(1));
  }

  private String after(int minutes) {
    return start.plus(Duration.ofMinutes(minutes)).toString();
  }

  private Map<String, Object> past() {
    return new HashMap<>(
        Map.of(
            "title", "Double bookings",
            "severity", "SEV2",
            "serviceIds", List.of(service),
            "startedAt", after(0),
            "detectedAt", after(5),
            "acknowledgedAt", after(8),
            "mitigatedAt", after(30),
            "resolvedAt", after(50),
            "rootCause", "A retry without a key",
            "takeCommand", true));
  }

  private static ValidatableResponse record(Person person, Map<String, Object> past) {
    return as(person).body(past).post(INCIDENTS + "/retrospective").then();
  }

  private ValidatableResponse correct(Person person, String id, Map<String, Object> said) {
    return as(person).body(said).post(INCIDENTS + "/" + id + "/milestones").then();
  }

  @Test
  void aServiceThatNobodyOwnsMayFailAsWellAndTheNextOneNamesTheTeam() {
    UUID ownerless = serviceWithoutTeam("Mirror");
    var alone = new HashMap<>(past());
    alone.put("serviceIds", List.of(ownerless));
    String recorded = record(ANNA, alone).statusCode(201).extract().path("id");
    String declared =
        declare(
            ANNA,
            Map.of(
                "title", "It fails",
                "severity", "SEV3",
                "serviceIds", List.of(ownerless, service)));

    assertThat(detail(ANNA, recorded).getString("incident.teamId")).isNull();
    assertThat(detail(ANNA, declared).getString("incident.teamId")).isEqualTo(TEAM.toString());
  }

  @Test
  void whatIsOverIsRecordedAsResolvedWithItsTimes() {
    try (var told = TopicProbe.on("muster.incidents")) {
      String id = record(ANNA, past()).statusCode(201).extract().path("id");

      var seen = detail(ANNA, id);
      assertThat(seen.getString("incident.state")).isEqualTo("RESOLVED");
      assertThat(seen.getBoolean("retrospective")).isTrue();
      assertThat(seen.getString("incident.milestones.resolvedAt")).isEqualTo(after(50));
      assertThat(seen.getString("incident.milestones.identifiedAt")).isNull();
      assertThat(seen.getInt("durations.detectionSeconds")).isEqualTo(300);
      assertThat(seen.getInt("durations.recoverSeconds")).isEqualTo(1200);
      assertThat(seen.getString("cadence.nextUpdateAt")).isNull();
      assertThat(seen.getString("rootCause")).isEqualTo("A retry without a key");
      assertThat(timeline(ANNA, id))
          .startsWith("Recorded afterwards as SEV2: Double bookings (Said by Anna)")
          .contains("Milestone: start", "Milestone: mitigated", "Milestone: resolved");
      var declared =
          told.await(IncidentDeclared.class, event -> event.aggregateId().toString().equals(id));
      assertThat(declared.incident().state()).isEqualTo(IncidentState.RESOLVED);
      assertThat(declared.words().publicText()).isNull();
      told.await(
          IncidentTimelineAppended.class,
          event ->
              event.aggregateId().toString().equals(id)
                  && event.entry().text().startsWith("Milestone: resolved"));
      assertThat(told.events(RespondersRequested.class))
          .noneMatch(event -> event.aggregateId().toString().equals(id));
      as(ANNA).body(Map.of()).post(INCIDENTS + "/" + id + "/close").then().statusCode(200);
    }
  }

  @Test
  void timesThatCannotHaveBeenSoAreNamed() {
    var past = past();
    past.put("mitigatedAt", after(60));
    record(ANNA, past)
        .statusCode(422)
        .body("code", equalTo("incident.milestone-order"))
        .body("errors[0].field", equalTo("resolvedAt"));
    past.put("mitigatedAt", clock.instant().plus(Duration.ofHours(1)).toString());
    record(ANNA, past).statusCode(422).body("errors[0].field", equalTo("mitigatedAt"));
    past.remove("resolvedAt");
    record(ANNA, past).statusCode(400).body("errors[0].field", equalTo("resolvedAt"));
    record(STAN, past()).statusCode(403);
  }

  @Test
  void aCorrectionKeepsWhatWasKnownBefore() {
    String id = record(ANNA, past()).statusCode(201).extract().path("id");
    try (var told = TopicProbe.on("muster.incidents")) {
      correct(
              ANNA,
              id,
              Map.of(
                  "reason", "the graphs say so", "detectedAt", after(3), "identifiedAt", after(20)))
          .statusCode(200)
          .body("milestones.detectedAt", equalTo(after(3)))
          .body("milestones.resolvedAt", equalTo(after(50)));

      assertThat(timeline(ANNA, id))
          .endsWith(
              "Milestone put right, detected: %s → %s. the graphs say so"
                  .formatted(after(5), after(3)),
              "Milestone put right, cause identified: unknown → %s. the graphs say so"
                  .formatted(after(20)));
      var event =
          told.await(
              IncidentTimelineAppended.class,
              each -> each.entry().text().startsWith("Milestone put right, detected"));
      assertThat(event.incident().milestones().detectedAt()).isEqualTo(Instant.parse(after(3)));
    }
    assertThat(detail(ANNA, id).getInt("durations.detectionSeconds")).isEqualTo(180);
  }

  @Test
  void aCorrectionThatCannotBeIsRefusedAndChangesNothing() {
    String id = record(ANNA, past()).statusCode(201).extract().path("id");
    correct(ANNA, id, Map.of("reason", "x", "resolvedAt", after(10)))
        .statusCode(422)
        .body("errors[0].field", equalTo("resolvedAt"))
        .body("errors[0].rule", equalTo("order"));
    correct(ANNA, id, Map.of("reason", "x", "closedAt", after(60)))
        .statusCode(422)
        .body("code", equalTo("incident.milestone-not-reached"));
    correct(ANNA, id, Map.of("detectedAt", after(3))).statusCode(400);
    correct(BORIS, id, Map.of("reason", "x", "detectedAt", after(3)))
        .statusCode(403)
        .body("code", equalTo("incident.manager-only"));
    assertThat(detail(ANNA, id).getString("incident.milestones.resolvedAt")).isEqualTo(after(50));
  }

  @Test
  void theFinalSeverityIsKeptApartFromWhatWasDeclaredAndAssessed() {
    var id = commanded(ANNA, service, "SEV3");
    var severity = INCIDENTS + "/" + id + "/severity";
    as(BORIS).body(Map.of("severity", "SEV2", "reason", "worse")).put(severity);
    as(ANNA)
        .body(Map.of("severity", "SEV1", "reason", "money was lost"))
        .put(severity + "/final")
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.not-resolved"));
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "enough"))).isEqualTo(200);
    try (var told = TopicProbe.on("muster.incidents")) {
      as(BORIS)
          .body(Map.of("severity", "SEV1", "reason", "x"))
          .put(severity + "/final")
          .then()
          .statusCode(403);
      as(ANNA)
          .body(Map.of("severity", "P1", "reason", "money was lost"))
          .put(severity + "/final")
          .then()
          .statusCode(200)
          .body("severity", equalTo("SEV1"));
      var event =
          told.await(
              IncidentSeverityChanged.class, each -> each.aggregateId().toString().equals(id));
      assertThat(event.from()).isEqualTo(Severity.SEV2);
      assertThat(event.incident().severity()).isEqualTo(Severity.SEV1);
    }
    var seen = detail(ANNA, id);
    assertThat(seen.getString("severities.declared")).isEqualTo("SEV3");
    assertThat(seen.getString("severities.assessed")).isEqualTo("SEV2");
    assertThat(seen.getString("severities.settled")).isEqualTo("SEV1");
    assertThat(timeline(ANNA, id)).endsWith("Final severity: SEV1. money was lost");
  }
}
