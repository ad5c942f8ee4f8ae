package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.incident.gate.FakePrometheus;
import dev.muster.incident.gate.Measuring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate reads figures where an installation has said which (RES-03, RES-04). */
@QuarkusTest
@QuarkusTestResource(FakePrometheus.class)
class MeasuringTest extends IncidentTestBase {
  private static final String POLICIES = "/api/incident/v1/gate-query-policies";

  @Inject Measuring measuring;
  Map<String, String> prometheus;

  private String id;
  private UUID service;
  private String query;

  @BeforeEach
  void anIncidentThatIsWatched() {
    service = service("Search", 2);
    id = commanded(ANNA, service, "SEV2");
    assertThat(post(ANNA, "/" + id + "/state", Map.of("state", "MONITORING"))).isEqualTo(200);
    query = "errors{service=\"Search" + service + "\"}";
    as(ADA)
        .body(
            Map.of(
                "definition",
                Map.of(
                    "queries",
                    List.of(
                        Map.of(
                            "check", "METRICS_AT_BASELINE",
                            "name", "Error share",
                            "query", "errors{service=\"{service}\"}",
                            "comparison", "AT_MOST",
                            "threshold", 0.01,
                            "serviceIds", List.of(service))))))
        .put(POLICIES)
        .then()
        .statusCode(200);
  }

  @AfterEach
  void noFiguresAreAskedFor() {
    as(ADA).body(Map.of("preset", "default")).put(POLICIES).then().statusCode(200);
  }

  private void measure(String result) {
    prometheus.put(query, "{\"status\":\"success\",\"data\":" + result + "}");
    clock.advance(Duration.ofSeconds(31));
    measuring.measure();
  }

  private static String vector(String... values) {
    return "{\"resultType\":\"vector\",\"result\":["
        + String.join(
            ",",
            List.of(values).stream()
                .map(
                    value ->
                        "{\"metric\":{\"value\":\"a label\"},\"value\":[1760000000.1,\""
                            + value
                            + "\"]}")
                .toList())
        + "]}";
  }

  private ValidatableResponse gate() {
    return as(ANNA).get(INCIDENTS + "/" + id + "/gate").then().statusCode(200);
  }

  @Test
  void theFigureDecidesAndItsTurnIsTold() {
    measure(vector("0.4"));
    gate()
        .body("checks[0].finding", equalTo("measured-off"))
        .body("checks[0].measurements[0].value", equalTo(0.4f))
        .body("checks[0].measurements[0].service", equalTo("Search"));

    measure(vector("0.002"));
    measure(vector("0.003"));
    gate()
        .body("checks[0].finding", equalTo("measured"))
        .body("checks[0].evidence", nullValue())
        .body("missing", not(hasItems("METRICS_AT_BASELINE")));
    assertThat(timeline(ANNA, id))
        .contains(
            "Error share of Search is 0.4, not as it should be (limit 0.01)",
            "Error share of Search is 0.002, as it should be (limit 0.01)")
        .doesNotContain("Error share of Search is 0.003, as it should be (limit 0.01)");
  }

  @Test
  void aScalarIsAFigureAsWell() {
    measure("{\"resultType\":\"scalar\",\"result\":[1760000000.1,\"0\"]}");
    gate().body("checks[0].finding", equalTo("measured"));
  }

  @Test
  void whatIsNoFigureSaysWhyAndLeavesItToPeople() {
    measure(vector());
    failure("the query finds nothing");
    measure(vector("1", "2"));
    failure("the query finds more than one series");
    measure(vector("NaN"));
    failure("the answer is not a finite number");
    prometheus.remove(query);
    clock.advance(Duration.ofSeconds(31));
    measuring.measure();
    failure("the metrics system refused the query");

    as(ANNA)
        .body(Map.of("check", "METRICS_AT_BASELINE", "met", true, "note", "Seen by eye"))
        .put(INCIDENTS + "/" + id + "/gate/evidence")
        .then()
        .statusCode(200)
        .body("checks[0].finding", equalTo("attested"))
        .body("checks[0].evidence.by.name", equalTo("Anna"));
  }

  private void failure(String words) {
    gate()
        .body("checks[0].finding", equalTo("no-figure"))
        .body("checks[0].measurements[0].failure", equalTo(words));
  }

  @Test
  void aQueryIsTriedBeforeItIsPutInForce() {
    prometheus.put(query, "{\"status\":\"success\",\"data\":" + vector("0.4") + "}");
    prometheus.put("up", "{\"status\":\"success\",\"data\":" + vector("1", "1") + "}");

    tried("errors{service=\"{service}\"}", List.of(service))
        .statusCode(200)
        .body("figures.value", contains(0.4f))
        .body("figures.met", contains(false))
        .body("figures.service", contains("Search"));
    tried("up", List.of())
        .statusCode(200)
        .body("figures.failure", contains("the query finds more than one series"));
    tried("errors{service=\"{service}\"}", List.of())
        .statusCode(422)
        .body("errors[0].field", equalTo("serviceIds"));
    tried("up", List.of(UUID.randomUUID()))
        .statusCode(422)
        .body("errors[0].rule", equalTo("exists"));
    as(ADA).body(Map.of()).post(POLICIES + "/trial").then().statusCode(400);
    as(MIA).body(Map.of()).post(POLICIES + "/trial").then().statusCode(403);
  }

  private ValidatableResponse tried(String promql, List<UUID> services) {
    var asked =
        Map.of(
            "check", "METRICS_AT_BASELINE",
            "name", "Error share",
            "query", promql,
            "comparison", "AT_MOST",
            "threshold", 0.01);
    return as(ADA)
        .body(Map.of("query", asked, "serviceIds", services))
        .post(POLICIES + "/trial")
        .then();
  }

  @Test
  void onlyAnAdministratorSaysWhatIsAskedAndItMustMakeSense() {
    as(MIA).body(Map.of("preset", "http")).put(POLICIES).then().statusCode(403);
    as(ADA).body(Map.of("preset", "http")).put(POLICIES).then().statusCode(200);
    as(ADA)
        .body(
            Map.of(
                "definition",
                Map.of(
                    "queries",
                    List.of(
                        Map.of(
                            "check", "STABLE",
                            "name", "x",
                            "query", "up",
                            "comparison", "AT_MOST",
                            "threshold", 1)))))
        .put(POLICIES)
        .then()
        .statusCode(400);
  }
}
