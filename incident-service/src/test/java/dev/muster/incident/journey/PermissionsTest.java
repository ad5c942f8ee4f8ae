package dev.muster.incident.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PermissionsTest extends IncidentTestBase {
  private String id;

  /** A command as a path below the incident, and what it is told. */
  record Command(String method, String path, Map<String, Object> body) {
    Response by(Person person, String id) {
      var path = INCIDENTS + "/" + id + this.path;
      var call = as(person);
      if (body != null) {
        call = call.body(body);
      }
      return method.equals("PUT") ? call.put(path) : call.post(path);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeEach
  void annaCommands() {
    id = commanded(ANNA, service("Search", 2), "SEV2");
  }

  static Stream<Command> commandsOfResponders() {
    return Stream.of(
        new Command("POST", "/state", Map.of("state", "INVESTIGATING")),
        new Command("POST", "/timeline", Map.of("kind", "ACTION", "text", "Restarted it")),
        new Command("POST", "/updates", Map.of("text", "Working on it")),
        new Command("POST", "/severity/assess", Map.of("revenueImpacted", true)),
        new Command("PUT", "/severity", Map.of("severity", "SEV1", "reason", "Worse")),
        new Command("PUT", "/impact", Map.of("usersAffected", 5)),
        new Command("PUT", "/root-cause", Map.of("cause", "A bad deploy")),
        new Command(
            "PUT",
            "/gate/evidence",
            Map.of("check", "REPORTS_STOPPED", "met", true, "note", "Quiet")),
        new Command(
            "POST", "/responders", Map.of("personIds", List.of(MIA.id()), "message", "Help")),
        new Command("POST", "/roles", Map.of("role", "scribe", "personId", BORIS.id())),
        new Command("PUT", "", Map.of("title", "Other", "startedAt", "2026-01-01T00:00:00Z")));
  }

  static Stream<Command> decisionsOfTheCommander() {
    return Stream.of(
        new Command("PUT", "/severity", Map.of("severity", "SEV3", "reason", "Better")),
        new Command("POST", "/severity/assess", Map.of("revenueImpacted", false)),
        new Command("POST", "/resolve", Map.of("override", "Vendor says so")),
        new Command("POST", "/cancel", Map.of("kind", "FALSE_POSITIVE", "reason", "A test")),
        new Command("POST", "/hand-overs", Map.of("toPersonId", BORIS.id())),
        new Command("POST", "/roles", Map.of("role", "scribe", "personId", MIA.id())));
  }

  @ParameterizedTest
  @MethodSource("commandsOfResponders")
  void respondersWorkAndStakeholdersDoNot(Command command) {
    assertThat(command.by(STAN, id).statusCode()).isEqualTo(403);
    assertThat(command.by(BORIS, id).statusCode()).isBetween(200, 204);
  }

  @ParameterizedTest
  @MethodSource("decisionsOfTheCommander")
  void onlyTheCommanderDecides(Command command) { // DCN-01
    command
        .by(BORIS, id)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("incident.commander-only"));
    assertThat(command.by(STAN, id).statusCode()).isEqualTo(403);
    assertThat(command.by(ANNA, id).statusCode()).isEqualTo(200);
  }

  @Test
  void closingAndReopeningAreTheCommandersToo() {
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "x"))).isEqualTo(200);
    assertThat(post(BORIS, "/" + id + "/close", Map.of())).isEqualTo(403);
    var reopen = new HashMap<String, Object>(Map.of("state", "INVESTIGATING", "reason", "Back"));
    assertThat(post(BORIS, "/" + id + "/state", reopen)).isEqualTo(403);
    assertThat(post(ANNA, "/" + id + "/state", reopen)).isEqualTo(200);
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "x"))).isEqualTo(200);
    assertThat(post(ANNA, "/" + id + "/close", Map.of())).isEqualTo(200);
  }

  @Test
  void managersAppointACommanderAndResponderDoNot() { // ROLE-15
    var appoint =
        new Command("POST", "/roles", Map.of("role", "commander", "personId", BORIS.id()));
    assertThat(appoint.by(BORIS, id).statusCode()).isEqualTo(403);
    appoint.by(MIA, id).then().statusCode(200).body("commander.name", equalTo("Boris"));
    assertThat(timeline(ANNA, id)).contains("Boris: Incident commander, takes over from Anna");
  }

  @Test
  void commandIsTakenOnceOnly() {
    new Command("POST", "/command", null)
        .by(BORIS, id)
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.commander-present"));
    as(ANNA)
        .delete(INCIDENTS + "/" + id + "/roles/commander/" + ANNA.id())
        .then()
        .statusCode(200)
        .body("commander", equalTo(null));
    assertThat(new Command("POST", "/command", null).by(BORIS, id).statusCode()).isEqualTo(200);
  }

  @Test
  void stakeholdersDeclareNothing() {
    as(STAN).body(Map.of("title", "x", "severity", "SEV1")).post(INCIDENTS).then().statusCode(403);
  }

  @Test
  void anybodyReads() {
    for (String path :
        List.of(
            "",
            "/timeline",
            "/updates",
            "/gate",
            "/roles",
            "/severity",
            "/brief",
            "/checklist",
            "/branches",
            "/responders")) {
      assertThat(as(STAN).get(INCIDENTS + "/" + id + path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void theDetailSaysWhatTheCallerMayDo() {
    assertThat(detail(STAN, id).getList("allowedActions")).isEmpty();
    assertThat(detail(BORIS, id).getList("allowedActions", String.class))
        .contains("CHANGE_STATE", "TAKE_ROLE")
        .doesNotContain("RESOLVE", "LOWER_SEVERITY", "TAKE_COMMAND");
    assertThat(detail(ANNA, id).getList("allowedActions", String.class))
        .contains("RESOLVE", "LOWER_SEVERITY", "OFFER_COMMAND");
  }

  @Test
  void aRestrictedIncidentIsUnknownToOthers() {
    var secret =
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
    var path = INCIDENTS + "/" + secret;
    for (Person other : List.of(BORIS, MIA, STAN)) {
      as(other).get(path).then().statusCode(404);
      as(other).get(path + "/timeline").then().statusCode(404);
      assertThat(as(other).get(INCIDENTS + "?limit=200").<List<String>>path("items.id"))
          .doesNotContain(secret);
    }
    assertThat(post(BORIS, "/" + secret + "/command", Map.of())).isEqualTo(404);
    as(ADA).get(path).then().statusCode(200);
    as(ANNA).put(path + "/members/" + BORIS.id()).then().statusCode(200);
    as(BORIS).get(path).then().statusCode(200);
    assertThat(as(BORIS).get(INCIDENTS + "?limit=200").<List<String>>path("items.id"))
        .contains(secret);
    assertThat(detail(ANNA, secret).getList("members.name")).containsExactly("Anna", "Boris");
    as(ANNA).delete(path + "/members/" + BORIS.id()).then().statusCode(200);
    as(BORIS).get(path).then().statusCode(404);
  }

  @Test
  void whoIsNobodyOfTheCatalogueHoldsNoRoleAndHidesNothing() {
    var stranger = new Person(UUID.randomUUID(), "Stranger", "responder");
    assertThat(
            post(
                stranger,
                "/" + declare(stranger, service("Search", 2), "SEV3") + "/command",
                Map.of()))
        .isEqualTo(403);
    as(stranger)
        .body(Map.of("title", "x", "severity", "SEV1", "restricted", true))
        .post(INCIDENTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("incident.person-only"));
  }

  @Test
  void onlyAdministratorsSeeDeliveriesAndEvents() {
    for (String view : List.of("/deliveries", "/events/outbox", "/events/dead-letters")) {
      var path = "/api/incident/v1" + view;
      given().get(path).then().statusCode(401);
      as(MIA).get(path).then().statusCode(403);
      as(ADA).get(path).then().statusCode(200);
    }
  }

  @Test
  void everyWriteIsAudited() {
    as(ADA)
        .get("/api/incident/v1/audit?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].action", equalTo("incident.take-command"))
        .body("items[0].actorName", equalTo("Anna"))
        .body("items[0].targetId", equalTo(id));
    as(MIA).get("/api/incident/v1/audit").then().statusCode(403);
  }
}
