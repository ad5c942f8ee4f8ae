package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody proposes and objects, only the commander decides: DCN-01, DCN-02. */
@QuarkusTest
class DecisionTest extends IncidentTestBase {
  private String id;

  @BeforeEach
  void anIncidentThatAnnaCommands() {
    id = commanded(ANNA, service("Checkout", 1), "SEV2");
  }

  private ValidatableResponse decisions(Person person, String below, Map<String, ?> body) {
    return as(person).body(body).post(INCIDENTS + "/" + id + "/decisions" + below).then();
  }

  private List<String> told() {
    return as(ANNA)
        .get(INCIDENTS + "/" + id + "/timeline?after=0&kind=DECISION")
        .path("items.text");
  }

  @Test
  void aProposalIsObjectedToDecidedAndItsOutcomeRecorded() {
    decisions(
            BORIS,
            "",
            Map.of(
                "proposal", "Roll back",
                "alternatives", List.of("Scale up"),
                "expectedEffect", "errors below 1 %"))
        .statusCode(201)
        .body("status", equalTo("PROPOSED"))
        .body("latencySeconds", nullValue());
    decisions(MIA, "/1/objections", Map.of("text", "the schema has changed")).statusCode(200);
    clock.advance(Duration.ofSeconds(90));
    decisions(ANNA, "/1/verdict", Map.of("approved", true, "reason", "it is compatible"))
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("latencySeconds", equalTo(90))
        .body("objections.text", contains("the schema has changed"));
    as(BORIS)
        .body(Map.of("effect", "PARTLY", "outcome", "errors at 2 %"))
        .put(INCIDENTS + "/" + id + "/decisions/1/outcome")
        .then()
        .statusCode(200)
        .body("effect", equalTo("PARTLY"));

    assertThat(told())
        .containsExactly(
            "Proposal 1: Roll back",
            "Against proposal 1 (Roll back): the schema has changed",
            "Decision 1: Roll back. it is compatible. Expected: errors below 1 %",
            "Outcome of decision 1 (Roll back), partly as expected: errors at 2 %");
    as(STAN)
        .get(INCIDENTS + "/" + id + "/decisions")
        .then()
        .statusCode(200)
        .body("outcome", contains("errors at 2 %"));
  }

  private void hold(Person person, String role) {
    as(ANNA)
        .body(Map.of("role", role, "personId", person.id()))
        .post(INCIDENTS + "/" + id + "/roles")
        .then()
        .statusCode(200);
  }

  private List<String> askedOf(Person person) {
    return detail(person, id).getList("nextSteps.kind");
  }

  @Test
  void whoeverHoldsARoleIsAskedForObjectionsUntilTheyAnswerOrItIsDecided() {
    hold(BORIS, "scribe");
    hold(MIA, "operations-lead");
    decisions(ANNA, "", Map.of("proposal", "Roll back")).statusCode(201);
    decisions(BORIS, "", Map.of("proposal", "Scale up")).statusCode(201);

    assertThat(detail(BORIS, id).getList("nextSteps.findAll { it.kind == 'OBJECT' }.subject"))
        .containsExactly("1");
    assertThat(detail(MIA, id).getList("nextSteps.findAll { it.kind == 'OBJECT' }.subject"))
        .containsExactly("1", "2");
    assertThat(askedOf(ANNA)).doesNotContain("OBJECT");
    assertThat(askedOf(ADA)).doesNotContain("OBJECT");

    decisions(BORIS, "/1/consents", Map.of())
        .statusCode(200)
        .body("consents.by.name", contains("Boris"));
    decisions(MIA, "/1/objections", Map.of("text", "the schema has changed")).statusCode(200);
    decisions(ANNA, "/2/verdict", Map.of("approved", true)).statusCode(200);

    assertThat(askedOf(BORIS)).doesNotContain("OBJECT");
    assertThat(askedOf(MIA)).doesNotContain("OBJECT");
  }

  @Test
  void nothingAgainstItIsSaidOnceUntilSomethingIs() {
    decisions(BORIS, "", Map.of("proposal", "Roll back")).statusCode(201);
    decisions(MIA, "/1/consents", Map.of()).statusCode(200);
    decisions(MIA, "/1/consents", Map.of()).statusCode(200).body("consents.by.name", hasSize(1));
    decisions(MIA, "/1/objections", Map.of("text", "wait"))
        .statusCode(200)
        .body("consents", empty());

    assertThat(told())
        .containsExactly(
            "Proposal 1: Roll back",
            "Nothing against proposal 1: Roll back",
            "Against proposal 1 (Roll back): wait");
    decisions(STAN, "/1/consents", Map.of()).statusCode(403);
    decisions(ANNA, "/1/verdict", Map.of("approved", false)).statusCode(200);
    decisions(MIA, "/1/consents", Map.of())
        .statusCode(409)
        .body("code", equalTo("decision.settled"));
  }

  @Test
  void onlyTheCommanderDecides() {
    decisions(BORIS, "", Map.of("proposal", "Fail over")).statusCode(201);

    for (var other : List.of(BORIS, MIA)) {
      decisions(other, "/1/verdict", Map.of("approved", true))
          .statusCode(403)
          .body("code", equalTo("incident.commander-only"));
      decisions(other, "", Map.of("proposal", "Fail over", "decided", true)).statusCode(403);
    }
    as(ANNA).get(INCIDENTS + "/" + id).then().body("allowedActions", hasItem("DECIDE"));
    as(BORIS).get(INCIDENTS + "/" + id).then().body("allowedActions", not(hasItem("DECIDE")));
    decisions(ANNA, "", Map.of("proposal", "Shed load", "decided", true))
        .statusCode(201)
        .body("status", equalTo("APPROVED"))
        .body("latencySeconds", equalTo(0));
  }

  @Test
  void whatIsSettledStays() {
    decisions(BORIS, "", Map.of("proposal", "Restart everything")).statusCode(201);
    decisions(ANNA, "/1/verdict", Map.of("approved", false, "reason", "hope")).statusCode(200);

    decisions(ANNA, "/1/verdict", Map.of("approved", true))
        .statusCode(409)
        .body("code", equalTo("decision.settled"));
    decisions(MIA, "/1/objections", Map.of("text", "late")).statusCode(409);
    as(BORIS)
        .body(Map.of("effect", "NONE", "outcome", "nothing"))
        .put(INCIDENTS + "/" + id + "/decisions/1/outcome")
        .then()
        .statusCode(409)
        .body("code", equalTo("decision.not-approved"));
    decisions(ANNA, "/5/verdict", Map.of("approved", true)).statusCode(404);
  }

  @Test
  void aProposalIsTakenBackByWhoMadeItOrTheCommander() {
    decisions(BORIS, "", Map.of("proposal", "A")).statusCode(201);
    decisions(BORIS, "", Map.of("proposal", "B")).statusCode(201);

    decisions(MIA, "/1/withdrawal", Map.of())
        .statusCode(403)
        .body("code", equalTo("decision.not-yours"));
    decisions(BORIS, "/1/withdrawal", Map.of("reason", "no need"))
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
    decisions(ANNA, "/2/withdrawal", Map.of()).statusCode(200);
    assertThat(told()).contains("Proposal 1 taken back: A. no need", "Proposal 2 taken back: B");
  }
}
