package dev.muster.incident.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters that people keep for themselves and for others. */
@QuarkusTest
class SavedFilterTest extends IncidentTestBase {
  private static final String FILTERS = "/api/incident/v1/saved-filters";

  private static Map<String, Object> filter(String name, boolean shared) {
    return Map.of(
        "name",
        name,
        "shared",
        shared,
        "query",
        Map.of("state", List.of("open"), "severity", List.of("SEV1", "SEV2"), "lastDays", 30));
  }

  private static String add(Person person, String name, boolean shared) {
    return as(person)
        .body(filter(name, shared))
        .post(FILTERS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse list(Person person) {
    return as(person).get(FILTERS + "?limit=200").then().statusCode(200);
  }

  @Test
  void aFilterIsForItsOwnerUntilItIsShared() {
    var name = "filter " + UUID.randomUUID();
    var id = add(ANNA, name, false);

    list(ANNA).body("items.id", hasItem(id));
    list(STAN).body("items.id", not(hasItem(id)));
    as(ANNA).body(filter(name, true)).put(FILTERS + "/" + id).then().statusCode(200);
    list(STAN)
        .body(
            "items.find { it.id == '" + id + "' }.query.severity", equalTo(List.of("SEV1", "SEV2")))
        .body("items.find { it.id == '" + id + "' }.mine", equalTo(false))
        .body("items.find { it.id == '" + id + "' }.owner.name", equalTo("Anna"));
    as(ANNA).delete(FILTERS + "/" + id).then().statusCode(204);
    list(STAN).body("items.id", not(hasItem(id)));
  }

  @Test
  void onlyItsOwnerChangesAFilterAndAdministratorsASharedOne() {
    var own = add(ANNA, "filter " + UUID.randomUUID(), false);
    var shared = add(ANNA, "filter " + UUID.randomUUID(), true);

    as(BORIS)
        .body(filter("mine now", false))
        .put(FILTERS + "/" + shared)
        .then()
        .statusCode(403)
        .body("code", equalTo("saved-filter.owner-only"));
    as(BORIS).delete(FILTERS + "/" + shared).then().statusCode(403);
    as(BORIS).delete(FILTERS + "/" + own).then().statusCode(404);
    as(ADA).delete(FILTERS + "/" + own).then().statusCode(404);
    as(ADA).delete(FILTERS + "/" + shared).then().statusCode(204);
  }

  @Test
  void aNameIsUsedOnceByAPerson() {
    var name = "filter " + UUID.randomUUID();
    add(ANNA, name, false);
    add(BORIS, name, false);

    as(ANNA)
        .body(filter(name, true))
        .post(FILTERS)
        .then()
        .statusCode(409)
        .body("code", equalTo("saved-filter.name-taken"));
  }

  @Test
  void whoIsNoPersonKeepsNoFilter() {
    as(new Person(UUID.randomUUID(), "Nobody", "admin"))
        .body(filter("x", false))
        .post(FILTERS)
        .then()
        .statusCode(403)
        .body("code", equalTo("saved-filter.person-only"));
  }

  @Test
  void aStateThatDoesNotExistIsRefused() {
    as(ANNA)
        .body(Map.of("name", "x", "shared", false, "query", Map.of("state", List.of("LOST"))))
        .post(FILTERS)
        .then()
        .statusCode(400)
        .body("errors[0].field", startsWith("query.state[0]"));
  }
}
