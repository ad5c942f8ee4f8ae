package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoliciesTest extends IncidentTestBase {
  private static final String POLICIES = "/api/incident/v1/";

  @AfterEach
  void theDefaultsAreInForceAgain() {
    for (String kind : List.of("severity-policies", "timing-policies")) {
      as(ADA).body(Map.of("preset", "default")).put(POLICIES + kind).then().statusCode(200);
    }
  }

  @Test
  void theTourPolicyHasShortClocksAndEveryDecisionNamesItsVersion() {
    int before = as(ANNA).get(POLICIES + "timing-policies").path("current.version");
    as(ADA)
        .body(Map.of("preset", "demo"))
        .put(POLICIES + "timing-policies")
        .then()
        .statusCode(200)
        .body("version", equalTo(before + 1))
        .body("name", equalTo("demo"))
        .body("definition.stabilitySeconds", equalTo(20));
    var id = commanded(ANNA, service("Search", 2), "SEV1");
    as(ANNA)
        .get(INCIDENTS + "/" + id)
        .then()
        .body("cadence.everySeconds", equalTo(120))
        .body("gate.stabilitySeconds", equalTo(20))
        .body("gate.timingVersion", equalTo(before + 1));
    as(ANNA)
        .get(POLICIES + "timing-policies")
        .then()
        .body("presets", contains("default", "demo"))
        .body("versions.size()", equalTo(before + 1))
        .body("current.createdBy.name", equalTo("Ada"));
  }

  @Test
  void anotherSeverityTableDecidesFromThenOn() {
    var facts = Map.of("usersAffected", 500);
    as(ANNA)
        .body(facts)
        .post(POLICIES + "severity-policies/evaluate")
        .then()
        .body("severity", equalTo("SEV4"))
        .body("unknown", hasItem("DATA_BREACH"));
    int version =
        as(ADA)
            .body(Map.of("preset", "thresholds"))
            .put(POLICIES + "severity-policies")
            .then()
            .statusCode(200)
            .extract()
            .path("version");
    as(BORIS)
        .body(facts)
        .post(POLICIES + "severity-policies/evaluate")
        .then()
        .body("severity", equalTo("SEV2"))
        .body("reasons", contains("Затронуто 100 пользователей или больше"));
    var id = declare(ANNA, Map.of("title", "x", "serviceIds", List.of(), "facts", facts));
    as(ANNA)
        .get(INCIDENTS + "/" + id)
        .then()
        .body("severityDecision.policyVersion", equalTo(version))
        .body("severityDecision.rule", equalTo("SEV-08-USERS"));
  }

  @Test
  void onlyAdministratorsChangePolicies() {
    for (String kind :
        List.of(
            "severity-policies", "timing-policies", "alert-mapping-policies", "role-policies")) {
      as(STAN).get(POLICIES + kind).then().statusCode(200);
      for (Person other : List.of(STAN, ANNA, MIA)) {
        as(other).body(Map.of("preset", "default")).put(POLICIES + kind).then().statusCode(403);
      }
      as(ADA).body(Map.of("preset", "default")).put(POLICIES + kind).then().statusCode(200);
    }
  }

  @Test
  void whoSawAnOlderPolicyIsToldSo() {
    as(ADA)
        .header("If-Match", "\"0\"")
        .body(Map.of("preset", "demo"))
        .put(POLICIES + "timing-policies")
        .then()
        .statusCode(412);
  }

  @Test
  void aPolicyThatMakesNoSenseIsRefused() {
    as(ADA)
        .body(Map.of("definition", Map.of("rows", List.of())))
        .put(POLICIES + "severity-policies")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("1 to 100 rows"));
    as(ADA).body(Map.of()).put(POLICIES + "severity-policies").then().statusCode(422);
    as(ADA)
        .body(Map.of("preset", "nonsense"))
        .put(POLICIES + "severity-policies")
        .then()
        .statusCode(422)
        .body("code", equalTo("policy.no-such-preset"));
  }

  @Test
  void aRoleOfOnesOwnCanBeHeld() {
    var current =
        as(ADA)
            .get(POLICIES + "role-policies")
            .jsonPath()
            .<Map<String, Object>>get("current.definition");
    @SuppressWarnings("unchecked")
    var roles = new ArrayList<>((List<Map<String, Object>>) current.get("roles"));
    roles.add(
        Map.of(
            "key",
            "legal-counsel",
            "name",
            Map.of("en", "Legal counsel", "ru", "Юрист"),
            "single",
            true,
            "duties",
            Map.of()));
    var definition = new HashMap<>(current);
    definition.put("roles", roles);
    as(ADA)
        .body(Map.of("name", "with counsel", "definition", definition))
        .put(POLICIES + "role-policies")
        .then()
        .statusCode(200);
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    as(ANNA)
        .body(Map.of("role", "legal-counsel", "personId", MIA.id()))
        .post(INCIDENTS + "/" + id + "/roles")
        .then()
        .statusCode(200);
    assertThat(timeline(BORIS, id)).contains("Mia: Юрист");
  }
}
