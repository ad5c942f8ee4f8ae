package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.ReceivedEvent;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyTest extends IncidentTestBase {

  @Test
  void aPersonTakesAnIncidentFromDeclarationToItsEnd() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var checkout = service("Checkout", 1);
      var id =
          declare(
              ANNA,
              Map.of(
                  "title",
                  "Payments fail",
                  "summary",
                  "Cards are refused",
                  "serviceIds",
                  List.of(checkout),
                  "facts",
                  Map.of("percentUsersAffected", 15, "performanceDegradationPercent", 60)));
      var path = INCIDENTS + "/" + id;

      as(ANNA)
          .get(path)
          .then()
          .statusCode(200)
          .header("ETag", notNullValue())
          .body("incident.severity", equalTo("SEV2"))
          .body("severityDecision.basis", equalTo("TABLE"))
          .body("severityDecision.rule", equalTo("TREE-10"))
          .body("severityDecision.policyVersion", equalTo(1))
          .body("severityDecision.reasons.size()", equalTo(2))
          .body("severityDecision.facts.percentUsersAffected", equalTo(15))
          .body("missingRoles", containsInAnyOrder("commander", "technical-lead"))
          .body("allowedActions", hasItem("TAKE_COMMAND"))
          .body("cadence.everySeconds", equalTo(1800))
          .body("gate.open", equalTo(false));

      as(ANNA)
          .post(path + "/command")
          .then()
          .statusCode(200)
          .body("state", equalTo("ACKNOWLEDGED"));
      as(BORIS)
          .body(Map.of("role", "technical-lead", "personId", BORIS.id()))
          .post(path + "/roles")
          .then()
          .statusCode(200);
      assertThat(detail(ANNA, id).getList("missingRoles")).isEmpty();

      assertThat(post(BORIS, "/" + id + "/state", Map.of("state", "INVESTIGATING"))).isEqualTo(200);
      as(BORIS)
          .body(Map.of("kind", "OBSERVATION", "text", "Pool at 100%", "pinned", true))
          .post(path + "/timeline")
          .then()
          .statusCode(201)
          .body("author.name", equalTo("Boris"));
      as(ANNA)
          .body(
              Map.of(
                  "summary",
                  "Cards are refused",
                  "usersAffectedPercent",
                  15,
                  "revenuePerHour",
                  20000,
                  "currency",
                  "EUR"))
          .put(path + "/impact")
          .then()
          .statusCode(200);
      as(ANNA)
          .body(
              Map.of(
                  "text",
                  "Rolling back",
                  "publicText",
                  Map.of("en", "We are rolling back.", "ru", "Мы откатываем изменение.")))
          .post(path + "/updates")
          .then()
          .statusCode(201)
          .body("number", equalTo(1))
          .body("nextUpdateAt", notNullValue());
      as(ANNA)
          .body(Map.of("cause", "Connection pool too small"))
          .put(path + "/root-cause")
          .then()
          .statusCode(200)
          .body("milestones.identifiedAt", notNullValue());
      assertThat(post(ANNA, "/" + id + "/state", Map.of("state", "MONITORING"))).isEqualTo(200);

      as(ANNA)
          .body(Map.of())
          .post(path + "/resolve")
          .then()
          .statusCode(409)
          .contentType("application/problem+json")
          .body("code", equalTo("incident.gate-not-met"))
          .body(
              "errors.field",
              containsInAnyOrder("METRICS_AT_BASELINE", "REPORTS_STOPPED", "STABLE"));
      for (String check : List.of("METRICS_AT_BASELINE", "REPORTS_STOPPED")) {
        as(BORIS)
            .body(Map.of("check", check, "met", true, "note", "Dashboard is green"))
            .put(path + "/gate/evidence")
            .then()
            .statusCode(200);
      }
      clock.advance(Duration.ofMinutes(15));
      as(ANNA)
          .get(path + "/gate")
          .then()
          .statusCode(200)
          .body("open", equalTo(true))
          .body("missing.size()", equalTo(0))
          .body("checks[0].evidence.by.name", equalTo("Boris"))
          .body("checks[0].evidence.note", equalTo("Dashboard is green"));
      as(ANNA)
          .body(Map.of("reason", "Stable"))
          .post(path + "/resolve")
          .then()
          .statusCode(200)
          .body("state", equalTo("RESOLVED"))
          .body("milestones.resolvedAt", notNullValue())
          .body("nextUpdateAt", equalTo(null));
      assertThat(post(ANNA, "/" + id + "/close", Map.of())).isEqualTo(200);

      var closed =
          probe.await(
              IncidentStateChanged.class,
              event ->
                  event.to() == IncidentState.CLOSED && event.aggregateId().toString().equals(id));
      assertThat(closed.incident().milestones().closedAt()).isNotNull();
      tellsEverythingInOrder(probe, id);
    }
  }

  private static void tellsEverythingInOrder(TopicProbe probe, String id) {
    await("all events")
        .atMost(PATIENCE)
        .until(() -> ofIncident(probe, id).size() == lastSequence(id));
    var received = ofIncident(probe, id);
    received.forEach(message -> EventSchemas.validate(message.type(), message.json()));
    var events = received.stream().map(message -> (IncidentEvent) message.event()).toList();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).sequence()).isEqualTo(i + 1L);
    }
    var declared = (IncidentDeclared) events.get(0);
    assertThat(declared.words().publicText())
        .containsEntry("en", "We are investigating a problem with Checkout.")
        .containsEntry("ru", "Мы разбираемся с неполадкой: Checkout.");
    assertThat(declared.severityReasons()).hasSize(2);
    var update =
        events.stream()
            .filter(IncidentUpdatePosted.class::isInstance)
            .map(IncidentUpdatePosted.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(update.words().publicText()).containsEntry("ru", "Мы откатываем изменение.");
    assertThat(update.nextUpdateAt()).isEqualTo(update.incident().nextUpdateAt());
  }

  private static List<ReceivedEvent> ofIncident(TopicProbe probe, String id) {
    return probe.received().stream().filter(message -> message.key().equals(id)).toList();
  }

  private static long lastSequence(String id) {
    return DATABASE.count("select event_count from incident where id = ?", UUID.fromString(id));
  }

  @Test
  void aTitleIsEnough() {
    var id = declare(ANNA, Map.of("title", "Something is wrong"));
    as(ANNA)
        .get(INCIDENTS + "/" + id)
        .then()
        .body("incident.severity", equalTo("SEV4"))
        .body("severityDecision.rule", equalTo("TREE-13-ELSE"))
        .body("nextStates[0].publicText.en", equalTo("We are investigating a problem."));
  }

  @Test
  void theTimelineSpeaksTheReadersLanguage() {
    var id = commanded(ANNA, service("Search", 2), "SEV3");
    assertThat(timeline(ANNA, id)).contains("Anna: Incident commander");
    assertThat(timeline(BORIS, id)).contains("Anna: Командир инцидента");
    as(STAN)
        .header("Accept-Language", "ru")
        .get(INCIDENTS + "/" + id + "/gate")
        .then()
        .body("checks[3].name", equalTo("Root cause known"));
  }

  @Test
  void commandChangesHandsWhenBothSidesAgree() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    var path = INCIDENTS + "/" + id;
    as(ANNA)
        .body(Map.of("toPersonId", BORIS.id(), "note", "Vendor calls back at 12:00"))
        .post(path + "/hand-overs")
        .then()
        .statusCode(200);
    var offer = detail(BORIS, id).getString("handOver.id");
    assertThat(detail(BORIS, id).getString("incident.commander.name")).isEqualTo("Anna");
    as(ANNA).post(path + "/hand-overs/" + offer + "/accept").then().statusCode(403);
    as(BORIS)
        .post(path + "/hand-overs/" + offer + "/accept")
        .then()
        .statusCode(200)
        .body("commander.name", equalTo("Boris"));
    as(BORIS)
        .post(path + "/hand-overs/" + offer + "/accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.hand-over-answered"));
    as(STAN)
        .get(path + "/roles")
        .then()
        .statusCode(200)
        .body("assignments.size()", equalTo(2))
        .body("assignments[1].endedAt", notNullValue())
        .body("handOvers[0].status", equalTo("ACCEPTED"))
        .body("handOvers[0].note", equalTo("Vendor calls back at 12:00"));
  }

  @Test
  void whoSawAnOlderVersionIsToldSo() {
    var id = commanded(ANNA, service("Search", 2), "SEV3");
    var seen = as(ANNA).get(INCIDENTS + "/" + id).header("ETag");
    assertThat(post(ANNA, "/" + id + "/state", Map.of("state", "INVESTIGATING"))).isEqualTo(200);
    as(ANNA)
        .header("If-Match", seen)
        .body(Map.of("state", "IDENTIFIED"))
        .post(INCIDENTS + "/" + id + "/state")
        .then()
        .statusCode(412)
        .body("code", equalTo("request.changed-meanwhile"));
    var now = as(ANNA).get(INCIDENTS + "/" + id).header("ETag");
    as(ANNA)
        .header("If-Match", now)
        .body(Map.of("state", "IDENTIFIED"))
        .post(INCIDENTS + "/" + id + "/state")
        .then()
        .statusCode(200);
  }

  @Test
  void aRepeatedDeclarationWithTheSameKeyIsOneIncident() {
    var search = service("Search", 2);
    var body = Map.of("title", "Once", "severity", "P2", "serviceIds", List.of(search));
    var key = UUID.randomUUID().toString();
    var first = as(ANNA).header("Idempotency-Key", key).body(body).post(INCIDENTS);
    var second = as(ANNA).header("Idempotency-Key", key).body(body).post(INCIDENTS);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(incidentsOf(search)).isEqualTo(1);
  }

  @Test
  void theTimelineIsAppendOnlyAndCorrectionsReferToWhatTheyCorrect() {
    var id = commanded(ANNA, service("Search", 2), "SEV3");
    var path = INCIDENTS + "/" + id + "/timeline";
    int number =
        as(ANNA)
            .body(
                Map.of(
                    "kind", "METRIC",
                    "text", "Latency 9 s",
                    "occurredAt", Instant.parse("2026-01-01T00:00:00Z").toString()))
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    as(BORIS)
        .body(Map.of("kind", "METRIC", "text", "Latency 0.9 s", "corrects", number))
        .post(path)
        .then()
        .statusCode(201)
        .body("corrects", equalTo(number));
    as(BORIS).body(Map.of("pinned", true)).put(path + "/" + number + "/pin").then().statusCode(204);
    assertThat(detail(ANNA, id).getList("pinned.text")).containsExactly("Latency 9 s");
    assertThat(
            catchThrowable(
                () ->
                    DATABASE.execute(
                        "update timeline_entry set text = 'no' where incident_id = ?",
                        UUID.fromString(id))))
        .hasStackTraceContaining("append-only");
    assertThat(
            catchThrowable(
                () ->
                    DATABASE.execute(
                        "delete from timeline_entry where incident_id = ?", UUID.fromString(id))))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void theListFiltersAndPages() {
    var search = service("Search", 2);
    var ids =
        List.of(
            declare(ANNA, search, "SEV3"),
            declare(ANNA, search, "SEV1"),
            commanded(ANNA, search, "SEV3"));
    as(ANNA)
        .body(Map.of("kind", "FALSE_POSITIVE", "reason", "A test"))
        .post(INCIDENTS + "/" + ids.get(2) + "/cancel")
        .then()
        .statusCode(200);
    var list = INCIDENTS + "?serviceId=" + search;
    as(STAN).get(list).then().body("items.id", equalTo(List.of(ids.get(1), ids.get(0))));
    as(STAN).get(list + "&severity=SEV-1").then().body("items.id", equalTo(List.of(ids.get(1))));
    as(STAN).get(list + "&state=resolved").then().body("items.size()", equalTo(0));
    String next = as(STAN).get(list + "&state=all&limit=2").path("next");
    as(STAN)
        .get(list + "&state=all&limit=2&cursor=" + next)
        .then()
        .body("items.id", equalTo(List.of(ids.get(0))))
        .body("next", equalTo(null));
    as(STAN)
        .get(INCIDENTS + "?state=odd")
        .then()
        .statusCode(400)
        .body("detail", containsString("parameter"));
  }
}
