package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles other than command are handed over by both sides too, and asked for at acceptance. */
@QuarkusTest
class HandOverTest extends IncidentTestBase {
  private static final String ROLES = "/api/incident/v1/role-policies";
  private String id;

  @BeforeEach
  void annaCommands() {
    id = commanded(ANNA, service("Checkout", 1), "SEV1");
  }

  private void give(Person to, String role) {
    assertThat(post(ANNA, "/" + id + "/roles", Map.of("role", role, "personId", to.id())))
        .isEqualTo(200);
  }

  private ValidatableResponse offer(Person by, Person to, String role) {
    return as(by)
        .body(Map.of("role", role, "toPersonId", to.id(), "note", "Read from 10:40 on"))
        .post(INCIDENTS + "/" + id + "/hand-overs")
        .then();
  }

  private String offered(Person to) {
    return detail(ANNA, id).getString("handOvers.find { it.to.id == '" + to.id() + "' }.id");
  }

  private ValidatableResponse answer(Person by, String offer, String how) {
    return as(by)
        .body(Map.of())
        .post(INCIDENTS + "/" + id + "/hand-overs/" + offer + "/" + how)
        .then();
  }

  private List<String> holders(String role) {
    return detail(ANNA, id).getList("roles.find { it.key == '" + role + "' }.holders.person.name");
  }

  @Test
  void aRolePassesOnWhenBothSidesAgree() {
    give(BORIS, "communications-lead");
    offer(BORIS, MIA, "communications-lead").statusCode(200);
    var waiting = detail(MIA, id);
    assertThat(waiting.getString("handOver")).as("the offer of command").isNull();
    assertThat(waiting.getString("handOvers[0].role")).isEqualTo("communications-lead");
    assertThat(waiting.getString("handOvers[0].note")).isEqualTo("Read from 10:40 on");
    assertThat(holders("communications-lead")).containsExactly("Boris");

    var offer = offered(MIA);
    answer(ADA, offer, "accept")
        .statusCode(403)
        .body("code", equalTo("incident.not-offered-to-you"));
    answer(MIA, offer, "accept").statusCode(200);

    assertThat(holders("communications-lead")).containsExactly("Mia");
    assertThat(detail(MIA, id).getString("incident.commander.name")).isEqualTo("Anna");
    as(MIA)
        .get(INCIDENTS + "/" + id + "/hand-overs/" + offer + "/brief")
        .then()
        .statusCode(200)
        .body("sections", notNullValue());
    assertThat(timeline(ANNA, id))
        .endsWith("Offered to Mia: Communications lead", "Mia accepted: Communications lead");
  }

  @Test
  void ofSeveralHoldersEachHandsOverTheirOwnPart() {
    for (Person scribe : List.of(BORIS, MIA)) {
      give(scribe, "scribe");
      offer(scribe, ADA, "scribe").statusCode(200);
    }
    offer(BORIS, ADA, "scribe").statusCode(409).body("code", equalTo("incident.hand-over-open"));
    var ofMia = detail(ANNA, id).getString("handOvers.find { it.from.name == 'Mia' }.id");
    var ofBoris = detail(ANNA, id).getString("handOvers.find { it.from.name == 'Boris' }.id");

    answer(ADA, ofBoris, "accept").statusCode(200);

    assertThat(holders("scribe")).containsExactly("Mia", "Ada");
    answer(ADA, ofMia, "accept")
        .statusCode(409)
        .body("code", equalTo("incident.hand-over-answered"));
  }

  @Test
  void anOfferIsDeclinedAndTakenBack() {
    give(BORIS, "deputy");
    offer(BORIS, MIA, "deputy").statusCode(200);
    answer(MIA, offered(MIA), "decline").statusCode(200);
    assertThat(holders("deputy")).containsExactly("Boris");

    offer(BORIS, MIA, "deputy").statusCode(200);
    var offer = offered(MIA);
    answer(STAN, offer, "withdraw").statusCode(403);
    answer(BORIS, offer, "withdraw").statusCode(200);
    answer(MIA, offer, "accept").statusCode(409);

    offer(BORIS, MIA, "deputy").statusCode(200);
    answer(MIA, offered(MIA), "accept").statusCode(200);
    assertThat(holders("deputy")).containsExactly("Mia");
  }

  @Test
  void onlyWhoHoldsARoleHandsItOver() {
    give(BORIS, "scribe");
    offer(STAN, MIA, "scribe").statusCode(403);
    offer(ANNA, MIA, "scribe").statusCode(403).body("code", equalTo("incident.role-not-yours"));
    offer(BORIS, MIA, "commander").statusCode(403).body("code", equalTo("incident.commander-only"));
    offer(BORIS, MIA, "juggler").statusCode(422).body("errors[0].field", equalTo("role"));
  }

  @Test
  void whetherARoleMayBeHeldIsAskedOfWhoeverAccepts() throws IOException { // ROLE-11
    onlyManagersCommand();
    assertThat(post(MIA, "/" + id + "/roles", Map.of("role", "commander", "personId", MIA.id())))
        .isEqualTo(200);

    offer(MIA, BORIS, "commander").statusCode(200);
    answer(BORIS, offered(BORIS), "accept")
        .statusCode(422)
        .body("code", equalTo("incident.may-not-hold"))
        .body("detail", containsString("manager"));
    answer(BORIS, offered(BORIS), "decline").statusCode(200);
    offer(MIA, ADA, "commander").statusCode(200);
    answer(ADA, offered(ADA), "accept").statusCode(200).body("commander.name", equalTo("Ada"));
  }

  private static void onlyManagersCommand() throws IOException {
    String text = as(ADA).get(ROLES).then().extract().asString();
    var definition =
        (ObjectNode) new ObjectMapper().readTree(text).path("current").path("definition");
    for (var role : definition.withArray("roles")) {
      if (role.path("key").asText().equals("commander")) {
        ((ObjectNode) role).putObject("mayHold").putArray("realmRoles").add("manager").add("admin");
      }
    }
    as(ADA)
        .body("{\"name\": \"managers command\", \"definition\": " + definition + "}")
        .put(ROLES)
        .then()
        .statusCode(200);
  }
}
