package dev.muster.oncall.simulation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.oncall.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Would it page? */
@QuarkusTest
class SimulationTest {
  private static final String AT = "2026-12-24T03:00:00Z";

  @Test
  void aServiceSaysWhoWouldBePagedWhenAndThroughWhat() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var service = Api.paging(anna, boris).serviceId();

    Api.post("/simulations", Map.of("serviceId", service, "severity", "CRITICAL", "at", AT))
        .statusCode(200)
        .body("reachesSomebody", equalTo(true))
        .body("levels.at", contains(AT, "2026-12-24T03:01:00Z"))
        .body("levels.pages.flatten().personName", contains(anna.name(), boris.name()))
        .body("levels[0].pages[0].messages.channel", contains("email"))
        .body("levels[0].pages[0].messages.address", contains(anna.email()))
        .body("endsAt", equalTo("2026-12-24T03:02:00Z"));
    Api.get("/alerts?serviceId=" + service).body("items", empty());
  }

  @Test
  void aPolicyIsTriedBeforeItIsKept() {
    var anna = Api.person("anna");
    var policy =
        Map.of("name", "tried", "levels", List.of(Api.level(0, anna), Api.level(60, anna)));

    Api.post("/simulations", Map.of("policy", policy, "severity", "WARNING"))
        .statusCode(200)
        .body("levels", hasSize(2));
    Api.post(
            "/simulations",
            Map.of(
                "policy",
                Map.of(
                    "name",
                    "tried",
                    "levels",
                    List.of(Api.levelOf(0, List.of(Api.target("PERSON", UUID.randomUUID()))))),
                "severity",
                "WARNING"))
        .statusCode(422)
        .body("errors[0].field", equalTo("levels[0].targets[0].id"));
  }

  @Test
  void aServiceWithoutAPolicyReachesNobody() {
    Api.post("/simulations", Map.of("serviceId", Api.service(null), "severity", "CRITICAL"))
        .statusCode(200)
        .body("reachesSomebody", equalTo(false))
        .body("levels", empty());
  }

  @Test
  void oneQuestionAtATime() {
    Api.post("/simulations", Map.of("severity", "CRITICAL"))
        .statusCode(422)
        .body("code", equalTo("simulation.bad-question"));
    Api.post(
            "/simulations",
            Map.of(
                "serviceId", Api.service(null), "severity", "INFO", "at", "2150-01-01T00:00:00Z"))
        .statusCode(422)
        .body("errors[0].field", equalTo("at"));
    Api.post("/simulations", Map.of("serviceId", UUID.randomUUID(), "severity", "INFO"))
        .statusCode(404);
  }
}
