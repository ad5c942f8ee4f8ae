package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before and after is a series: IMP-02. */
@QuarkusTest
class ImpactTest extends IncidentTestBase {

  @Test
  void whatWasKnownWhenIsKept() {
    var path = INCIDENTS + "/" + declare(ANNA, service("Checkout", 1), "SEV2");
    as(STAN).get(path + "/impact-series").then().statusCode(200).body("", empty());

    as(ANNA).body(Map.of("usersAffectedPercent", 90)).put(path + "/impact").then().statusCode(200);
    clock.advance(Duration.ofMinutes(5));
    as(BORIS).body(Map.of("usersAffectedPercent", 45)).put(path + "/impact").then().statusCode(200);

    as(STAN)
        .get(path + "/impact-series")
        .then()
        .statusCode(200)
        .body("impact.usersAffectedPercent", contains(90, 45))
        .body("by.name", contains("Anna", "Boris"));
  }
}
