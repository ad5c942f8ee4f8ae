package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is handed over with command, and that it is kept. */
@QuarkusTest
class BriefTest extends IncidentTestBase {
  private String id;

  @BeforeEach
  void anIncidentInWhichSomethingGoesOn() {
    id = commanded(ANNA, service("Checkout", 1), "SEV1");
    post(ANNA, "/" + id + "/hypotheses", Map.of("title", "Pool is too small"));
    post(ANNA, "/" + id + "/tasks", Map.of("title", "Raise it", "assigneeId", MIA.id()));
    post(
        ANNA,
        "/" + id + "/updates",
        Map.of("text", "At it", "publicText", Map.of("en", "We see it", "ru", "Мы видим")));
  }

  private JsonPath brief(Person reader, String path) {
    return as(reader).get(INCIDENTS + "/" + id + path).then().statusCode(200).extract().jsonPath();
  }

  private static List<String> told(JsonPath brief, String topic) {
    return brief.getList("sections.find { it.topic == '" + topic + "' }.items.text");
  }

  private String offered() {
    as(ANNA)
        .body(Map.of("toPersonId", BORIS.id()))
        .post(INCIDENTS + "/" + id + "/hand-overs")
        .then()
        .statusCode(200);
    return detail(BORIS, id).getString("handOver.id");
  }

  @Test
  void bothSidesReadTheBriefBeforeItIsAccepted() {
    var offer = offered();

    var given = brief(ANNA, "/brief");
    assertThat(told(given, "HYPOTHESES")).containsExactly("1. Pool is too small");
    assertThat(told(given, "TASKS")).containsExactly("1. Raise it (Mia)");
    assertThat(told(given, "LAST_WORDS")).containsExactly("We see it");
    assertThat(told(given, "PROMISES")).contains("The next update", "Resolved");
    assertThat(told(given, "GATE")).contains("Root cause known: The root cause is not recorded");

    var taken = brief(BORIS, "/hand-overs/" + offer + "/brief");
    assertThat(told(taken, "LAST_WORDS")).containsExactly("Мы видим");
    assertThat(told(taken, "ROLES")).contains("Командир инцидента: Anna", "Секретарь: никто");
  }

  @Test
  void whatWasHandedOverStaysAsItWas() {
    var offer = offered();
    as(BORIS)
        .post(INCIDENTS + "/" + id + "/hand-overs/" + offer + "/accept")
        .then()
        .statusCode(200)
        .body("commander.name", equalTo("Boris"));
    post(BORIS, "/" + id + "/tasks", Map.of("title", "Something new"));

    var kept = brief(ANNA, "/hand-overs/" + offer + "/brief");
    assertThat(told(kept, "TASKS")).containsExactly("1. Raise it (Mia)");
    assertThat(told(kept, "ROLES")).contains("Incident commander: Anna");
    assertThat(told(brief(ANNA, "/brief"), "TASKS")).hasSize(2);
    as(STAN)
        .get(INCIDENTS + "/" + id + "/roles")
        .then()
        .body("handOvers.status", hasItem("ACCEPTED"));
  }

  @Test
  void nothingIsHandedOverWithAnOfferThatWasDeclined() {
    var offer = offered();
    post(BORIS, "/" + id + "/hand-overs/" + offer + "/decline", Map.of("reason", "asleep"));

    as(ANNA)
        .get(INCIDENTS + "/" + id + "/hand-overs/" + offer + "/brief")
        .then()
        .statusCode(404)
        .body("code", equalTo("incident.no-brief"));
  }
}
