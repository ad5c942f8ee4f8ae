package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before and after is a series: IMP-02. */
@QuarkusTest
class ImpactTest extends IncidentTestBase {

  private static void known(Person by, String path, Map<String, Object> impact) {
    as(by).body(impact).put(path + "/impact").then().statusCode(200);
  }

  @Test
  void whatWasKnownWhenIsKept() {
    var path = INCIDENTS + "/" + declare(ANNA, service("Checkout", 1), "SEV2");
    as(STAN).get(path + "/impact-series").then().statusCode(200).body("", empty());

    known(ANNA, path, Map.of("errorRatePercent", 90, "responseMillis", 30_000));
    clock.advance(Duration.ofMinutes(5));
    known(BORIS, path, Map.of("errorRatePercent", 45, "responseMillis", 5_000));

    as(STAN)
        .get(path + "/impact-series")
        .then()
        .statusCode(200)
        .body("impact.errorRatePercent", contains(90, 45))
        .body("impact.responseMillis", contains(30_000, 5_000))
        .body("by.name", contains("Anna", "Boris"));
    as(STAN)
        .get(path + "/timeline")
        .then()
        .body(
            "items[0].text",
            is("Impact: requests that fail 90% → 45%; an answer takes 30,000 → 5,000 ms"));
  }

  @Test
  void everyFigureIsKeptAndWhatChangedIsInTheTimeline() {
    var path = INCIDENTS + "/" + declare(ANNA, service("Billing", 1), "SEV2");
    Map<String, Object> known =
        Map.of(
            "currency",
            "EUR",
            "customers",
            List.of(Map.of("name", "Acme", "tier", "enterprise"), Map.of("name", "Globex")),
            "revenueDelayed",
            4000,
            "revenueLost",
            8500,
            "socialMentions",
            112,
            "supportHours",
            6.5,
            "errorBudgetPercent",
            140,
            "dataLoss",
            true);

    as(ANNA).body(known).put(path + "/impact").then().statusCode(200);

    as(STAN)
        .get(path)
        .then()
        .statusCode(200)
        .body("impact.customers.name", contains("Acme", "Globex"))
        .body("impact.customers.tier", contains("enterprise", null))
        .body("impact.revenueLost", is(8500))
        .body("impact.supportHours", is(6.5F))
        .body("impact.dataLoss", is(true));
    as(STAN)
        .get(path + "/timeline")
        .then()
        .body(
            "items[0].text",
            is(
                "Impact: revenue delayed – → 4,000 EUR; revenue lost – → 8,500 EUR; hours of support"
                    + " – → 6.5; mentions in social media – → 112; error budget used – → 140%;"
                    + " customers – → Acme (enterprise), Globex; data is lost"));
    as(BORIS)
        .get(path + "/timeline")
        .then()
        .body("items[0].text", containsString("выручка – → 4\u00a0000 EUR"))
        .body("items[0].text", containsString("часы поддержки – → 6,5"));
  }

  @Test
  void whatCannotWorkWithoutAnAffectedServiceIsInTheBlastRadius() {
    var database = service("Orders database", 1);
    var shop = service("Shop", 2, List.of(database));
    var path = INCIDENTS + "/" + declare(ANNA, database, "SEV2");

    as(STAN)
        .get(path + "/blast-radius")
        .then()
        .statusCode(200)
        .body("services.name", contains("Orders database", "Shop"))
        .body("services.distance", contains(0, 1))
        .body("edges[0].service", is(shop.toString()))
        .body("edges[0].dependsOn", is(database.toString()));
  }

  @Test
  void aFigureBelowZeroAndACustomerWithoutANameAreRefused() {
    var path = INCIDENTS + "/" + declare(ANNA, service("Ledger", 1), "SEV2") + "/impact";

    as(ANNA).body(Map.of("revenueLost", -1)).put(path).then().statusCode(400);
    as(ANNA)
        .body(Map.of("customers", List.of(Map.of("tier", "gold"))))
        .put(path)
        .then()
        .statusCode(400);
  }
}
