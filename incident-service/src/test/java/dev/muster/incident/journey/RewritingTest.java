package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody overwrites unseen what another wrote; whoever has seen it does. */
@QuarkusTest
class RewritingTest extends IncidentTestBase {
  private String id;

  @BeforeEach
  void annaCommands() {
    id = commanded(ANNA, service("Checkout", 1), "SEV2");
  }

  private ValidatableResponse post(String below, Map<String, ?> body) {
    return as(ANNA).body(body).post(INCIDENTS + "/" + id + "/" + below).then();
  }

  private ValidatableResponse put(Person by, String below, String seen, Map<String, ?> body) {
    return as(by)
        .header("If-Match", seen)
        .body(body)
        .put(INCIDENTS + "/" + id + "/" + below)
        .then();
  }

  private void isKept(String below, Map<String, ?> first, Map<String, ?> second) {
    put(BORIS, below, "\"0\"", first).statusCode(200).header("ETag", "\"1\"");
    put(MIA, below, "\"0\"", second)
        .statusCode(412)
        .body("code", equalTo("request.changed-meanwhile"));
    put(MIA, below, "\"1\"", second).statusCode(200).body("version", equalTo(2));
  }

  @Test
  void aTaskIsNotGivenAnewUnseen() {
    post("tasks", Map.of("title", "Read the logs")).statusCode(201).body("version", equalTo(0));

    isKept("tasks/1", Map.of("title", "Read both logs"), Map.of("title", "Read no logs"));
  }

  @Test
  void aHypothesisIsNotPlannedAnewUnseen() {
    post("hypotheses", Map.of("title", "The pool")).statusCode(201).body("version", equalTo(0));

    isKept("hypotheses/1", Map.of("title", "The small pool"), Map.of("title", "The big pool"));
  }

  @Test
  void whatIsFoundForAHypothesisOverwritesNothing() {
    post("hypotheses", Map.of("title", "The pool")).statusCode(201);
    post("hypotheses/1/evidence", Map.of("supports", true, "text", "full")).statusCode(200);

    put(BORIS, "hypotheses/1", "\"0\"", Map.of("title", "The small pool")).statusCode(200);
  }

  @Test
  void whatCameOfADecisionIsNotOverwrittenUnseen() {
    post("decisions", Map.of("proposal", "Roll back", "decided", true))
        .statusCode(201)
        .body("version", equalTo(0));

    isKept(
        "decisions/1/outcome",
        Map.of("effect", "PARTLY", "outcome", "errors at 2 %"),
        Map.of("effect", "WORSE", "outcome", "errors at 50 %"));
  }

  @Test
  void aBranchIsNotChangedUnseenAlsoByWhoeverTookItsPeople() {
    var database = branch("Database", BORIS, MIA);
    post("branches", database).statusCode(201).body("branches.version", contains(0));
    post("branches", branch("Network", ADA, MIA))
        .statusCode(201)
        .body("branches.version", contains(1, 0));

    put(ANNA, "branches/1", "\"0\"", database)
        .statusCode(412)
        .body("code", equalTo("request.changed-meanwhile"));
    put(ANNA, "branches/1", "\"1\"", database)
        .statusCode(200)
        .body("branches.version", contains(2, 1));
    put(ANNA, "branches/9", "\"1\"", database).statusCode(404);
  }

  private static Map<String, Object> branch(String name, Person lead, Person member) {
    return Map.of("name", name, "leadId", lead.id(), "memberIds", List.of(member.id()));
  }

  @Test
  void whoeverNamesNoVersionWritesAsBefore() {
    post("tasks", Map.of("title", "Read the logs")).statusCode(201);
    put(BORIS, "tasks/1", "\"0\"", Map.of("title", "Read both")).statusCode(200);

    as(MIA)
        .body(Map.of("title", "Read none"))
        .put(INCIDENTS + "/" + id + "/tasks/1")
        .then()
        .statusCode(200);
    as(STAN)
        .body(Map.of("title", "Read all"))
        .put(INCIDENTS + "/" + id + "/tasks/1")
        .then()
        .statusCode(403);
  }
}
