package dev.muster.postmortem.figures;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetricDefinitionsTest {
  private static final String DEFINITIONS = ROOT + "/metrics/definitions";
  private static final String MARCH = "since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";

  @Inject Cast cast;

  @Test
  void musterShipsTheSixOfTheRequirements() {
    as(TestTokens.stakeholder())
        .get(DEFINITIONS)
        .then()
        .statusCode(200)
        .body("key", hasItems("mtta", "mtti", "mttr", "mtbf", "recurrence", "on-time"))
        .body("find { it.key == 'mtbf' }.definition.target", equalTo(2_592_000))
        .body("find { it.key == 'recurrence' }.definition.target", equalTo(0.10f))
        .body("find { it.key == 'mttr' }.countedBy", equalTo("RESOLUTION"))
        .body("find { it.key == 'mttr' }.unit", equalTo("SECONDS"));
  }

  @Test
  void anAdministratorAddsAMetricAndItIsComputedForWhatHappenedBefore() {
    UUID team = UUID.randomUUID();
    resolved(team, Severity.SEV1, 75, 180, 600, 1500, 1980);
    resolved(team, Severity.SEV1, 75, 180, 600, 1700, 1980);
    resolved(team, Severity.SEV2, 75, 180, 600, null, 1980);
    String key = key();

    as(TestTokens.admin()).body(mitigation()).put(DEFINITIONS + "/" + key).then().statusCode(200);

    as(TestTokens.stakeholder())
        .get(ROOT + "/metrics/figures/" + key + "?teamId=" + team + "&" + MARCH)
        .then()
        .statusCode(200)
        .body("figure.value", equalTo(1600.0f))
        .body("figure.sample", equalTo(2))
        .body("figure.without", equalTo(1))
        .body("figure.targetsMet", equalTo(1));
  }

  @Test
  void aChangeIsANewVersionAndWhatIsRetiredIsGone() {
    String key = key();
    as(TestTokens.admin())
        .body(mitigation())
        .put(DEFINITIONS + "/" + key)
        .then()
        .body("version", equalTo(1));
    Map<String, Object> narrower = mitigation();
    narrower.put("severities", List.of("SEV2"));

    as(TestTokens.admin())
        .body(narrower)
        .put(DEFINITIONS + "/" + key)
        .then()
        .body("version", equalTo(2))
        .body("definition.severities", equalTo(List.of("SEV2")));
    as(TestTokens.admin()).delete(DEFINITIONS + "/" + key).then().statusCode(204);

    as(TestTokens.admin()).get(DEFINITIONS).then().body("key", not(hasItem(key)));
    as(TestTokens.admin()).get(ROOT + "/metrics/figures/" + key).then().statusCode(404);
    as(TestTokens.admin()).delete(DEFINITIONS + "/" + key).then().statusCode(404);
  }

  @Test
  void aMetricThatMusterShipsIsNotRetired() {
    as(TestTokens.admin())
        .delete(DEFINITIONS + "/mttr")
        .then()
        .statusCode(409)
        .body("code", equalTo("metric.shipped"));
  }

  @ParameterizedTest
  @CsvSource({"RESOLVED, DETECTED", "DETECTED, DETECTED", "DETECTED,"})
  void aDurationRunsFromAMilestoneToALaterOne(String from, String to) {
    Map<String, Object> definition = mitigation();
    definition.put("from", from);
    definition.put("to", to);

    as(TestTokens.admin()).body(definition).put(DEFINITIONS + "/" + key()).then().statusCode(400);
  }

  @Test
  void theTargetOfAShareIsAShare() {
    Map<String, Object> definition = mitigation();
    definition.put("kind", "RECURRENCE");
    definition.put("from", null);
    definition.put("to", null);
    definition.put("targets", Map.of());
    definition.put("target", 10);

    as(TestTokens.admin()).body(definition).put(DEFINITIONS + "/" + key()).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "responder", "stakeholder"})
  void onlyAdministratorsDefineMetrics(String role) {
    String token = cast.person("Rob", role).token();

    as(token).body(mitigation()).put(DEFINITIONS + "/mttr").then().statusCode(403);
    as(token).delete(DEFINITIONS + "/mttr").then().statusCode(403);
    as(token).get(DEFINITIONS).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "zone=Mars, zone",
    "since=yesterday, since",
    "since=2026-04-01T00:00:00Z&until=2026-03-01T00:00:00Z, since"
  })
  void aQuestionThatCannotBeAnsweredIsRefused(String question, String field) {
    as(TestTokens.manager())
        .get(ROOT + "/metrics/figures/mttr?" + question)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  private static String key() {
    return "start-to-mitigation-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Map<String, Object> mitigation() {
    Map<String, Object> definition = new HashMap<>();
    definition.put("kind", "DURATION");
    definition.put("name", Map.of("en", "Time to mitigate", "ru", "Время до смягчения"));
    definition.put(
        "explanation", Map.of("en", "From the start to the mitigation", "ru", "От начала"));
    definition.put("from", "STARTED");
    definition.put("to", "MITIGATED");
    definition.put("targets", Map.of("SEV1", 1600));
    definition.put("better", "LOWER");
    definition.put("position", 900);
    return definition;
  }

  private static void resolved(UUID team, Severity severity, Integer... seconds) {
    int before = counted(team);
    new IncidentStory(team).severity(severity).milestones(seconds).declare().resolve();
    await().atMost(Duration.ofSeconds(20)).until(() -> counted(team) == before + 1);
  }

  private static int counted(UUID team) {
    return as(TestTokens.manager())
        .get(ROOT + "/metrics/figures/mttr?teamId=" + team + "&" + MARCH)
        .then()
        .extract()
        .path("figure.sample");
  }
}
