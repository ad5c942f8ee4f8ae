package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.comms.PostPublished;
import dev.muster.contracts.page.PageSent;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checklists tick themselves where the system can see that something is done: CHK-01, CHK-02. */
@QuarkusTest
class ChecklistTest extends IncidentTestBase {

  private static ValidatableResponse checklist(Person reader, String id) {
    return as(reader).get(INCIDENTS + "/" + id + "/checklist").then().statusCode(200);
  }

  private static List<String> keys(String id, String which) {
    return checklist(ANNA, id).extract().path("findAll { " + which + " }.key");
  }

  private static void isSeen(String id, String... keys) {
    await("ticked").atMost(PATIENCE).until(() -> keys(id, "it.seen").containsAll(List.of(keys)));
  }

  private static ValidatableResponse put(Person person, String id, String path, Map<String, ?> b) {
    return as(person).body(b).put(INCIDENTS + "/" + id + "/checklist/" + path).then();
  }

  @Test
  void anIncidentBeginsWithTheListOfItsSeverityAndAWorseOneAdds() {
    var id = declare(ANNA, service("Checkout", 1), "SEV3");
    assertThat(keys(id, "true")).contains("severity", "impact").doesNotContain("commander");

    as(ANNA)
        .body(Map.of("severity", "SEV1", "reason", "everybody"))
        .put(INCIDENTS + "/" + id + "/severity")
        .then()
        .statusCode(200);

    assertThat(keys(id, "true")).contains("severity", "commander", "scribe", "status-page");
    assertThat(keys(id, "it.done")).containsExactly("severity");
  }

  @Test
  void whatTheSystemSeesIsTicked() {
    var id = commanded(ANNA, service("Checkout", 1), "SEV1");
    post(ANNA, "/" + id + "/updates", Map.of("text", "At it"));
    post(ANNA, "/" + id + "/hypotheses", Map.of("title", "DNS"));
    as(ANNA).body(Map.of("usersAffected", 9)).put(INCIDENTS + "/" + id + "/impact").then();
    assertThat(keys(id, "it.seen"))
        .containsExactly(
            "severity", "acknowledged", "commander", "impact", "told-inside", "hypothesis");

    var incident = UUID.fromString(id);
    publish(
        new PageSent(
            UUID.randomUUID(),
            1,
            clock.instant(),
            UUID.randomUUID(),
            BORIS.id(),
            "Boris",
            1,
            "email",
            incident));
    publish(
        new PostPublished(
            incident,
            1,
            clock.instant(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "resolved",
            Map.of("en", "Checkout"),
            Map.of("en", "It is over"),
            null));
    isSeen(id, "on-call-paged", "status-page", "all-clear");
    var postmortem = UUID.randomUUID();
    publish(
        new PostmortemDrafted(
            postmortem,
            1,
            clock.instant(),
            incident,
            "INC-1",
            "It fails",
            null,
            clock.instant().plus(Duration.ofDays(2))));
    publish(
        new ActionItemAssigned(
            UUID.randomUUID(),
            1,
            clock.instant(),
            postmortem,
            incident,
            "INC-1",
            "Larger pool",
            MIA.id(),
            LocalDate.parse("2026-12-01"),
            ActionItemPriority.P1,
            0));
    isSeen(id, "postmortem", "action-items");
    assertThat(timeline(ANNA, id)).contains("Action item: Larger pool (Mia, by 2026-12-01)");
  }

  @Test
  void peopleTickAndUntickAndTheTimelineTells() {
    var id = commanded(ANNA, service("Checkout", 1), "SEV2");
    put(BORIS, id, "real", Map.of("done", true))
        .statusCode(200)
        .body("find { it.key == 'real' }.by.name", equalTo("Boris"));
    put(BORIS, id, "commander", Map.of("done", false)).statusCode(200);

    assertThat(keys(id, "it.done")).contains("real").doesNotContain("commander");
    assertThat(timeline(ANNA, id))
        .endsWith(
            "Done: It is a real problem, not a false alarm",
            "Not done after all: One person commands");
    put(BORIS, id, "nonsense", Map.of("done", true))
        .statusCode(404)
        .body("code", equalTo("checklist.no-item"));
    put(STAN, id, "real", Map.of("done", false)).statusCode(403);
    put(STAN, id, "real/assignee", Map.of("personId", MIA.id())).statusCode(403);
    checklist(STAN, id);
  }

  @Test
  void anItemIsGivenToAPersonAndBackToItsRole() {
    var id = commanded(ANNA, service("Checkout", 1), "SEV1");
    put(ANNA, id, "roles/assignee", Map.of("personId", MIA.id()))
        .statusCode(200)
        .body("find { it.key == 'roles' }.assignees[0].name", equalTo("Mia"));
    put(ANNA, id, "roles/assignee", Map.of())
        .statusCode(200)
        .body("find { it.key == 'roles' }.assignees[0].name", equalTo("Anna"));
    put(ANNA, id, "roles/assignee", Map.of("personId", UUID.randomUUID()))
        .statusCode(422)
        .body("errors[0].field", equalTo("personId"));
  }

  @Test
  void overdueItemsAreSeenAndAreWhatComesNext() {
    var id = commanded(ANNA, service("Checkout", 1), "SEV2");
    assertThat(keys(id, "it.overdue")).isEmpty();
    clock.advance(Duration.ofMinutes(11));

    assertThat(keys(id, "it.overdue")).contains("real", "meeting-place", "status-page");
    var steps = detail(ANNA, id);
    assertThat(steps.getList("nextSteps.kind")).containsExactly("CALL_PEOPLE", "TICK", "TICK");
    assertThat(steps.getList("nextSteps.press")).containsOnly("LATE");
    assertThat(steps.getList("nextSteps.allowed")).containsOnly(true);
    assertThat(detail(STAN, id).getList("nextSteps.allowed")).containsOnly(false);
  }

  @Test
  void aListKeepsTheWordsItBeganWith() {
    var id = declare(ANNA, service("Checkout", 1), "SEV4");
    var policies = "/api/incident/v1/checklist-policies";
    var item =
        Map.of(
            "key",
            "only",
            "phase",
            "TRIAGE",
            "text",
            Map.of("en", "Only this"),
            "severities",
            List.of("SEV4"));
    as(ADA)
        .body(Map.of("name", "short", "definition", Map.of("items", List.of(item))))
        .put(policies)
        .then()
        .statusCode(200);

    assertThat(keys(id, "true")).contains("real", "verified").doesNotContain("only");
    var later = declare(ANNA, service("Checkout", 1), "SEV4");
    assertThat(keys(later, "true")).containsExactly("only");
    as(MIA).body(Map.of("preset", "default")).put(policies).then().statusCode(403);
  }
}
