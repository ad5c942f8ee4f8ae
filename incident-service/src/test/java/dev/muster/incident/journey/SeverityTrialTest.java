package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A severity policy is tried on examples and on the past before it is switched on. */
@QuarkusTest
class SeverityTrialTest extends IncidentTestBase {

  private static ValidatableResponse trial(Person person, Map<String, ?> body) {
    return as(person).body(body).post("/api/incident/v1/severity-policies/trial").then();
  }

  private static Map<String, Object> example(String name, Map<String, ?> facts, String expected) {
    return Map.of("name", name, "facts", facts, "expected", expected);
  }

  @Test
  void examplesSayWhichRowGaveThemWhat() {
    var examples =
        List.of(
            example(
                "TREE-14",
                Map.of(
                    "revenueImpacted",
                    false,
                    "percentUsersAffected",
                    15,
                    "coreFunctionalityDown",
                    false,
                    "performanceDegradationPercent",
                    60),
                "P2"),
            example("a wish", Map.of("percentUsersAffected", 1), "SEV1"));

    trial(MIA, Map.of("preset", "default", "examples", examples))
        .statusCode(200)
        .body("examples.passed", contains(true, false))
        .body("examples.got", contains("SEV2", "SEV3"))
        .body("examples[0].rule", equalTo("TREE-10"));
  }

  @Test
  void pastIncidentsAreAskedAgainAndNothingIsStored() {
    var facts = Map.of("usersAffected", 500);
    var since = clock.instant().toString();
    var body = Map.of("title", "Slow", "serviceIds", List.of(), "facts", facts);
    var id = declare(ANNA, body);
    var drill =
        declare(ANNA, Map.of("title", "d", "serviceIds", List.of(), "facts", facts, "drill", true));

    trial(MIA, Map.of("preset", "thresholds", "since", since))
        .statusCode(200)
        .body("examples", empty())
        .body("replay.raised", greaterThanOrEqualTo(1))
        .body("replay.differing.incidentId", hasItem(id))
        .body("replay.differing.incidentId", not(hasItem(drill)))
        .body("replay.differing.find { it.incidentId == '" + id + "' }.was", equalTo("SEV4"))
        .body("replay.differing.find { it.incidentId == '" + id + "' }.would", equalTo("SEV2"));
    trial(MIA, Map.of("preset", "default", "since", since))
        .body("replay.differing", empty())
        .body("replay.incidents", greaterThanOrEqualTo(1));
    as(ANNA).get(INCIDENTS + "/" + id).then().body("incident.severity", equalTo("SEV4"));
  }

  @Test
  void aRestrictedIncidentCountsAndIsNotShown() {
    var since = clock.instant().toString();
    var id =
        declare(
            ANNA,
            Map.of(
                "title",
                "Leak",
                "serviceIds",
                List.of(),
                "facts",
                Map.of("usersAffected", 500),
                "restricted",
                true));

    trial(MIA, Map.of("preset", "thresholds", "since", since))
        .body("replay.raised", greaterThanOrEqualTo(1))
        .body("replay.differing.incidentId", not(hasItem(id)));
    trial(ADA, Map.of("preset", "thresholds", "since", since))
        .body("replay.differing.incidentId", hasItem(id));
  }

  @Test
  void whatCannotBeTriedIsRefused() {
    trial(MIA, Map.of()).statusCode(422).body("errors[0].field", equalTo("preset"));
    trial(MIA, Map.of("preset", "nothing")).statusCode(422);
    trial(MIA, Map.of("preset", "default", "since", Instant.EPOCH.toString()))
        .statusCode(400)
        .body("errors[0].field", equalTo("since"));
    trial(ANNA, Map.of("preset", "default")).statusCode(403);
  }
}
