package dev.muster.incident.hypothesis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hypotheses in an incident: HYP-01 to HYP-03. */
@QuarkusTest
class HypothesisTest {
  private String path;

  @BeforeEach
  void anIncident() {
    var incidents = "/api/incident/v1/incidents";
    String id =
        admin()
            .body(Map.of("title", "Orders fail", "severity", "SEV3"))
            .post(incidents)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    path = incidents + "/" + id;
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(TestTokens.admin()).contentType(ContentType.JSON);
  }

  private ValidatableResponse propose(String title, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("title", title);
    return admin().body(body).post(path + "/hypotheses").then();
  }

  private ValidatableResponse post(String below, Map<String, ?> body) {
    return admin().body(body).post(path + "/hypotheses/" + below).then();
  }

  private List<String> timeline() {
    return admin().get(path + "/timeline?after=1&kind=HYPOTHESIS").path("items.text");
  }

  @Test
  void aHypothesisIsProposedTestedAndConfirmed() {
    propose("The pool is too small", Map.of("likelihood", "HIGH", "test", "Enlarge it"))
        .statusCode(201)
        .body("number", equalTo(1))
        .body("status", equalTo("OPEN"))
        .body("settledAt", nullValue());
    post("1/test", Map.of()).statusCode(200).body("status", equalTo("TESTING"));
    post("1/evidence", Map.of("supports", true, "text", "usage at 100 %")).statusCode(200);
    post("1/evidence", Map.of("supports", false, "text", "it was so yesterday")).statusCode(200);
    post("1/settlement", Map.of("confirmed", true, "result", "errors fell"))
        .statusCode(200)
        .body("status", equalTo("CONFIRMED"))
        .body("result", equalTo("errors fell"))
        .body("evidence.supports", contains(true, false));

    assertThat(timeline())
        .containsExactly(
            "Hypothesis 1: The pool is too small",
            "Hypothesis 1 is being tested: The pool is too small",
            "For hypothesis 1 (The pool is too small): usage at 100 %",
            "Against hypothesis 1 (The pool is too small): it was so yesterday",
            "Hypothesis 1 confirmed: The pool is too small. errors fell");
  }

  @Test
  void evidenceAndItsLineLeadToWhereItIsSeen() {
    propose("The pool is too small", Map.of()).statusCode(201);
    var graph = "https://graphs.example.org/pool";

    post(
            "1/evidence",
            Map.of("supports", true, "text", "full", "links", List.of(Map.of("href", graph))))
        .statusCode(200)
        .body("evidence[0].links.href", contains(graph));

    admin()
        .get(path + "/timeline?after=1&kind=HYPOTHESIS")
        .then()
        .body("items[1].links.href", contains(graph));
    post(
            "1/evidence",
            Map.of("supports", true, "text", "x", "links", List.of(Map.of("href", "graph"))))
        .statusCode(400)
        .body("errors[0].field", equalTo("links[0].href"));
  }

  @Test
  void whatWasRefutedStaysAndIsAskedAgainWithAReasonOnly() {
    propose("DNS", Map.of()).statusCode(201).body("likelihood", equalTo("MEDIUM"));
    post("1/settlement", Map.of("confirmed", false, "result", "resolves fine")).statusCode(200);

    post("1/settlement", Map.of("confirmed", true, "result", "no"))
        .statusCode(409)
        .body("code", equalTo("hypothesis.settled"));
    post("1/test", Map.of()).statusCode(409);
    post("1/reopening", Map.of()).statusCode(400).body("errors[0].field", equalTo("reason"));
    admin().get(path + "/hypotheses").then().body("status", contains("REFUTED"));
    post("1/reopening", Map.of("reason", "only one zone was looked at"))
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("result", nullValue());
    post("1/reopening", Map.of("reason", "again")).statusCode(409);
  }

  @Test
  void hypothesesFormATree() {
    propose("Database", Map.of()).statusCode(201);
    propose("Locks", Map.of("parent", 1)).statusCode(201);
    propose("One statement", Map.of("parent", 2)).statusCode(201);
    propose("Nothing", Map.of("parent", 9))
        .statusCode(422)
        .body("errors[0].field", equalTo("parent"));

    admin()
        .body(Map.of("title", "Database", "parent", 3))
        .put(path + "/hypotheses/1")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("parent"));
    admin()
        .body(Map.of("title", "One statement", "likelihood", "LOW", "parent", 1))
        .put(path + "/hypotheses/3")
        .then()
        .statusCode(200)
        .body("parent", equalTo(1))
        .body("likelihood", equalTo("LOW"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    post("7/test", Map.of()).statusCode(404).body("code", equalTo("hypothesis.not-found"));
    propose("x", Map.of("ownerId", UUID.randomUUID()))
        .statusCode(422)
        .body("errors[0].field", equalTo("ownerId"));
    propose("", Map.of()).statusCode(400).body("errors[0].field", equalTo("title"));
  }
}
