package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.contracts.catalog.TeamChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deputies, sub-teams and who may hold what: ROLE-10, ROLE-11, ROLE-17. */
@QuarkusTest
class CommandTest extends IncidentTestBase {
  private static final String ROLES = "/api/incident/v1/role-policies";
  private String id;

  @BeforeEach
  void annaCommands() {
    id = commanded(ANNA, service("Checkout", 1), "SEV1");
  }

  private ValidatableResponse give(Person by, Person to, String role, String override) {
    var body =
        override == null
            ? Map.of("role", role, "personId", to.id())
            : Map.of("role", role, "personId", to.id(), "override", override);
    return as(by).body(body).post(INCIDENTS + "/" + id + "/roles").then();
  }

  private ValidatableResponse branch(Person by, Map<String, ?> body) {
    return as(by).body(body).post(INCIDENTS + "/" + id + "/branches").then();
  }

  private static Map<String, Object> branchOf(String name, Person lead, Person... members) {
    return Map.of(
        "name",
        name,
        "leadId",
        lead.id(),
        "memberIds",
        List.of(members).stream().map(Person::id).toList());
  }

  @Test
  void whenTheCommanderGoesCommandWaitsForTheDeputysWord() {
    give(ANNA, BORIS, "deputy", null).statusCode(200);
    as(ANNA)
        .delete(INCIDENTS + "/" + id + "/roles/commander/" + ANNA.id())
        .then()
        .statusCode(200)
        .body("commander", nullValue());
    var offered = detail(BORIS, id);
    assertThat(offered.getString("handOver.to.name")).isEqualTo("Boris");
    assertThat(offered.getString("nextSteps[0].kind")).isEqualTo("ANSWER_OFFER");

    as(BORIS)
        .post(INCIDENTS + "/" + id + "/hand-overs/" + offered.getString("handOver.id") + "/accept")
        .then()
        .statusCode(200)
        .body("commander.name", equalTo("Boris"));

    var roles = detail(ANNA, id);
    assertThat(roles.getList("roles.find { it.key == 'deputy' }.holders")).isEmpty();
    assertThat(timeline(ANNA, id))
        .endsWith(
            "Anna gave up a role: Incident commander",
            "Offered to Boris: Incident commander",
            "Boris accepted: Incident commander",
            "Boris gave up a role: Deputy commander");
  }

  @Test
  void whoeverIsFasterThanTheDeputyTakesCommand() {
    give(ANNA, BORIS, "deputy", null).statusCode(200);
    as(ANNA).delete(INCIDENTS + "/" + id + "/roles/commander/" + ANNA.id()).then();
    var offer = detail(BORIS, id).getString("handOver.id");
    as(MIA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);

    as(BORIS)
        .post(INCIDENTS + "/" + id + "/hand-overs/" + offer + "/accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.hand-over-answered"));
  }

  @Test
  void aManagerFormsASubTeamBeforeSomebodyCommands() {
    id = declare(ANNA, Map.of("title", "Nobody leads", "severity", "SEV2"));
    branch(MIA, branchOf("Database", BORIS, STAN))
        .statusCode(201)
        .body("branches.name", contains("Database"));
  }

  @Test
  void subTeamsGiveEverybodyOneSupervisor() { // ROLE-17
    give(ANNA, BORIS, "technical-lead", null).statusCode(200);
    branch(ANNA, branchOf("Database", BORIS, MIA, STAN))
        .statusCode(201)
        .body("branches.name", contains("Database"))
        .body("people.find { it.person.name == 'Mia' }.supervisorId", equalTo(BORIS.id() + ""))
        .body("people.find { it.person.name == 'Boris' }.supervisorId", equalTo(ANNA.id() + ""))
        .body("people[0].person.name", equalTo("Anna"))
        .body("people[0].supervisorId", nullValue())
        .body("thin.person.name", contains("Boris"));
    branch(ANNA, branchOf("Network", ADA, MIA))
        .statusCode(201)
        .body("branches.find { it.name == 'Database' }.members.name", contains("Stan"))
        .body("branches.find { it.name == 'Network' }.members.name", contains("Mia"));

    branch(ANNA, branchOf("Circle", STAN, BORIS))
        .statusCode(422)
        .body("code", equalTo("branch.invalid"));
    branch(ANNA, branchOf("Up", BORIS, ANNA)).statusCode(422);
    as(ANNA)
        .body(branchOf("Storage", BORIS, STAN))
        .put(INCIDENTS + "/" + id + "/branches/1")
        .then()
        .statusCode(200)
        .body("branches.name", hasItems("Storage", "Network"));
    as(ANNA)
        .delete(INCIDENTS + "/" + id + "/branches/1")
        .then()
        .statusCode(200)
        .body("branches", hasSize(1));
    assertThat(timeline(ANNA, id))
        .contains(
            "Branch Database: Boris leads Mia, Stan",
            "Branch Storage is changed: Boris leads Stan",
            "Branch Storage is dissolved");
    as(ANNA).delete(INCIDENTS + "/" + id + "/branches/1").then().statusCode(404);
  }

  @Test
  void onlyTheCommanderAndManagersFormSubTeams() {
    branch(STAN, branchOf("A", BORIS)).statusCode(403);
    branch(BORIS, branchOf("A", BORIS))
        .statusCode(403)
        .body("code", equalTo("incident.commander-only"));
    branch(ANNA, branchOf("A", BORIS)).statusCode(201);
    var path = INCIDENTS + "/" + id + "/branches/1";
    as(BORIS).body(branchOf("B", BORIS)).put(path).then().statusCode(403);
    as(STAN).delete(path).then().statusCode(403);
    as(STAN).get(INCIDENTS + "/" + id + "/branches").then().statusCode(200);
  }

  @Test
  void aRestrictedIncidentOpensToWhoeverJoinsASubTeam() {
    id =
        declare(
            ANNA,
            Map.of(
                "title",
                "Keys leaked",
                "severity",
                "SEV1",
                "restricted",
                true,
                "serviceIds",
                List.of(),
                "takeCommand",
                true));
    for (String part : List.of("", "/branches", "/brief", "/checklist")) {
      as(BORIS).get(INCIDENTS + "/" + id + part).then().statusCode(404);
    }
    branch(BORIS, branchOf("Forensics", BORIS)).statusCode(404);
    branch(ANNA, branchOf("Forensics", BORIS, MIA)).statusCode(201);
    as(BORIS).get(INCIDENTS + "/" + id).then().statusCode(200);
    as(MIA).get(INCIDENTS + "/" + id).then().statusCode(200);
  }

  private static void onlyTheTeamMayBeScribe(UUID team) throws IOException {
    String text = as(ADA).get(ROLES).then().extract().asString();
    var definition =
        (ObjectNode) new ObjectMapper().readTree(text).path("current").path("definition");
    for (var role : definition.withArray("roles")) {
      if (role.path("key").asText().equals("scribe")) {
        ((ObjectNode) role).putObject("mayHold").putArray("teamIds").add(team.toString());
      }
      if (role.path("key").asText().equals("operations-lead")) {
        ((ObjectNode) role).putObject("mayHold").putArray("realmRoles").add("manager");
      }
    }
    as(ADA)
        .body("{\"name\": \"strict\", \"definition\": " + definition + "}")
        .put(ROLES)
        .then()
        .statusCode(200);
  }

  @Test
  void aRoleIsForThoseWhomTheCatalogueNames() throws IOException { // ROLE-11
    var team = UUID.randomUUID();
    publish(
        new TeamChanged(
            team,
            1,
            Instant.EPOCH,
            "Note takers",
            "notes-" + team,
            "UTC",
            List.of(BORIS.id()),
            List.of(),
            false));
    arrives("catalog_team", team);
    onlyTheTeamMayBeScribe(team);

    give(ANNA, BORIS, "scribe", null).statusCode(200);
    give(ANNA, ADA, "scribe", null)
        .statusCode(422)
        .body("code", equalTo("incident.may-not-hold"))
        .body("detail", containsString("Note takers"))
        .body("errors[0].field", equalTo("personId"));
    give(ANNA, ADA, "scribe", "Nobody else is awake")
        .statusCode(403)
        .body("code", equalTo("incident.manager-only"));
    give(MIA, ADA, "scribe", "Nobody else is awake").statusCode(200);
    assertThat(timeline(ANNA, id))
        .contains(
            "Ada got a role that the catalogue gives to others, Scribe: Nobody else is awake");
    give(BORIS, BORIS, "operations-lead", null).statusCode(422);
    give(MIA, MIA, "operations-lead", null).statusCode(200);
  }

  @Test
  void rolesTellTheirSkillsAndWhoMayHoldThem() { // ROLE-10
    as(BORIS)
        .get(INCIDENTS + "/" + id)
        .then()
        .body("roles.find { it.key == 'scribe' }.skills", hasItem("Быстро печатает"))
        .body("roles.find { it.key == 'scribe' }.mayHold", nullValue());
    as(ANNA)
        .get(INCIDENTS + "/" + id + "/branches")
        .then()
        .body("least", equalTo(3))
        .body("most", equalTo(7))
        .body("overloads", empty());
  }
}
