package dev.muster.postmortem.analysis;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ANA-01 to ANA-04. */
@QuarkusTest
class AnalysisTest {
  @Inject Cast cast;
  private UUID id;
  private String path;

  @BeforeEach
  void draft() {
    id = drafted(new IncidentStory(UUID.randomUUID()));
    path = ROOT + "/postmortems/" + id + "/analyses";
  }

  @Test
  void eachKindBeginsAboutThePostmortem() {
    begin("FIVE_WHYS")
        .body("title", equalTo("Five whys"))
        .body("document.fiveWhys.problem", equalTo("Checkout is down"))
        .body("document.fishbone", nullValue())
        .body("version", equalTo(0));
    begin("FISHBONE")
        .body("document.fishbone.effect", equalTo("Checkout is down"))
        .body(
            "document.fishbone.branches.category",
            contains("METHODS", "MACHINES", "MATERIALS", "MANPOWER", "ENVIRONMENT"));
    begin("FAULT_TREE")
        .body("document.faultTree.events", hasSize(1))
        .body("findings.cutSets.sets", contains(contains("top")));
    begin("TIMELINE").body("findings.phases", hasSize(6));
    as(TestTokens.responder())
        .get(path)
        .then()
        .statusCode(200)
        .body("kind", contains("FIVE_WHYS", "FISHBONE", "FAULT_TREE", "TIMELINE"));
  }

  @Test
  void fiveWhysBranchAndCarryCorrectiveMeasures() {
    String whys = begun("FIVE_WHYS");

    write(whys, 0, Map.of("fiveWhys", whys()))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("document.fiveWhys.answers.id", contains("a", "b", "c"))
        .body("document.fiveWhys.answers[1].rootCause", equalTo(true))
        .body("document.fiveWhys.measures[0].horizon", equalTo("SHORT_TERM"));
  }

  @Test
  void theSameAgainIsNoNewVersion() {
    String whys = begun("FIVE_WHYS");
    write(whys, 0, Map.of("fiveWhys", whys())).statusCode(200);
    write(whys, 1, Map.of("fiveWhys", whys())).statusCode(200).body("version", equalTo(1));
  }

  @Test
  void onlyItemsAndFactorsOfTheSamePostmortemAreNamed() {
    String foreign = UUID.randomUUID().toString();
    write(begun("FIVE_WHYS"), 0, Map.of("fiveWhys", measured(foreign)))
        .statusCode(422)
        .body("errors.field", contains("document.fiveWhys.measures.actionItemId"));
    write(begun("TIMELINE"), 0, Map.of("timeline", noted(foreign)))
        .statusCode(422)
        .body("errors.field", contains("document.timeline.notes.factorId"));

    String factor =
        as(TestTokens.responder())
            .body(Map.of("category", "CHANGE", "text", "A typo", "main", false))
            .post(ROOT + "/postmortems/" + id + "/factors")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    write(begun("TIMELINE"), 0, Map.of("timeline", noted(factor))).statusCode(200);
  }

  private static Map<String, Object> measured(String item) {
    return Map.of(
        "problem",
        "Why?",
        "answers",
        List.of(),
        "measures",
        List.of(Map.of("id", "m", "horizon", "SHORT_TERM", "text", "Do it", "actionItemId", item)));
  }

  private static Map<String, Object> noted(String factor) {
    return Map.of(
        "notes",
        List.of(
            Map.of(
                "id", "n", "phase", "RESPONSE", "helped", true, "text", "x", "factorId", factor)));
  }

  @Test
  void whoeverEditedAnOldVersionHearsOfBoth() {
    String whys = begun("FIVE_WHYS");
    write(whys, 0, Map.of("fiveWhys", whys())).statusCode(200);

    write(whys, 0, Map.of("fiveWhys", whys("Other words")))
        .statusCode(409)
        .body("code", equalTo("analysis.changed-meanwhile"))
        .body("errors[0].field", equalTo("version"))
        .body("errors[0].message", equalTo("1"))
        .body("detail", containsString("version 1, you began with 0"));
    as(TestTokens.responder())
        .get(path + "/" + whys)
        .then()
        .body("document.fiveWhys.problem", equalTo("Checkout is down"));
  }

  @Test
  void aFaultTreeShowsItsCutSetsAndTheWayThatItTook() {
    String fault = begun("FAULT_TREE");

    write(
            fault,
            0,
            Map.of(
                "faultTree",
                Map.of(
                    "events",
                    List.of(
                        event("top", null, "OR", false),
                        event("both", "top", "AND", false),
                        event("typo", "both", null, true),
                        event("unchecked", "both", null, true),
                        event("flood", "top", null, false)))))
        .statusCode(200)
        .body("findings.cutSets.tooMany", equalTo(false))
        .body("findings.cutSets.sets", contains(List.of("flood"), List.of("typo", "unchecked")))
        .body("findings.path", contains("top", "both", "typo", "unchecked"));
  }

  @Test
  void aTimelineIsMeasuredAgainstThePolicyOfItsSeverity() {
    as(TestTokens.responder())
        .get(path + "/" + begun("TIMELINE"))
        .then()
        .statusCode(200)
        .body("findings.phases.find { it.phase == 'RESPONSE' }.targetSeconds", equalTo(300))
        .body("findings.phases.find { it.phase == 'RESPONSE' }.seconds", equalTo(105))
        .body("findings.phases.find { it.phase == 'RESPONSE' }.met", equalTo(true))
        .body("findings.phases.find { it.phase == 'WHOLE' }.seconds", equalTo(1905))
        .body("findings.phases.find { it.phase == 'DETECTION' }.met", nullValue());
  }

  @Test
  void aDocumentThatDoesNotHoldTogetherIsRefusedByField() {
    String fault = begun("FAULT_TREE");
    write(fault, 0, Map.of("fiveWhys", whys()))
        .statusCode(422)
        .body("code", equalTo("analysis.invalid"))
        .body("errors.field", contains("document"));
    write(fault, 0, Map.of("faultTree", Map.of("events", List.of(event("a", "b", null, false)))))
        .statusCode(422)
        .body("errors.rule", hasItem("known"));
    write(
            fault,
            0,
            Map.of("faultTree", Map.of("events", List.of(event("no spaces", null, null, false)))))
        .statusCode(400)
        .body("errors.field", contains("document.faultTree.events[0].id"));
    String bones = begun("FISHBONE");
    write(
            bones,
            0,
            Map.of(
                "fishbone",
                Map.of(
                    "effect",
                    "Down",
                    "branches",
                    List.of(Map.of("id", "x", "category", "NONSENSE")),
                    "causes",
                    List.of())))
        .statusCode(422)
        .body("errors.field", contains("document.fishbone.branches.category"));
  }

  @Test
  void aPostmortemHasOnlySoManyAnalyses() {
    for (int count = 0; count < Limits.ANALYSES; count++) {
      begin("TIMELINE");
    }
    as(TestTokens.responder())
        .body(Map.of("kind", "TIMELINE"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("analysis.too-many"));
  }

  @Test
  void anAnalysisIsTakenAwayInTheVersionThatWasSeen() {
    String whys = path + "/" + begun("FIVE_WHYS");
    as(TestTokens.responder()).header("If-Match", "\"7\"").delete(whys).then().statusCode(412);
    as(TestTokens.responder()).header("If-Match", "\"0\"").delete(whys).then().statusCode(204);
    as(TestTokens.responder()).get(whys).then().statusCode(404);
  }

  @Test
  void aPublishedPostmortemKeepsItsAnalyses() {
    String whys = begun("FIVE_WHYS");
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed for good"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);

    write(whys, 0, Map.of("fiveWhys", whys())).statusCode(409);
    as(TestTokens.responder()).delete(path + "/" + whys).then().statusCode(409);
    as(TestTokens.responder())
        .body(Map.of("kind", "TIMELINE"))
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("postmortem.published"));
    as(TestTokens.stakeholder()).get(path + "/" + whys + ".svg").then().statusCode(200);
  }

  @Test
  void thoseWhoOnlyReadMayNotWriteAndSeeNoDraft() {
    String whys = begun("FIVE_WHYS");
    String stakeholder = TestTokens.stakeholder();
    as(stakeholder).get(path).then().statusCode(404);
    as(stakeholder).get(path + "/" + whys).then().statusCode(404);
    as(stakeholder).get(path + "/" + whys + ".svg").then().statusCode(404);
    as(stakeholder).body(Map.of("kind", "TIMELINE")).post(path).then().statusCode(403);
    as(stakeholder)
        .body(change(0, Map.of("fiveWhys", whys())))
        .put(path + "/" + whys)
        .then()
        .statusCode(403);
    as(stakeholder).delete(path + "/" + whys).then().statusCode(403);
  }

  @Test
  void analysesOfARestrictedIncidentAreForThoseWhoTookPart() {
    Cast.Actor insider = cast.person("Ines", "responder");
    Cast.Actor outsider = cast.person("Otto", "responder");
    UUID secret =
        drafted(new IncidentStory(UUID.randomUUID()).restricted().commander(insider.id()));
    String analyses = ROOT + "/postmortems/" + secret + "/analyses";
    String one =
        as(insider.token())
            .body(Map.of("kind", "FIVE_WHYS"))
            .post(analyses)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(outsider.token()).get(analyses).then().statusCode(403);
    as(outsider.token()).get(analyses + "/" + one).then().statusCode(403);
    as(outsider.token()).get(analyses + "/" + one + ".svg").then().statusCode(403);
    as(outsider.token()).body(Map.of("kind", "TIMELINE")).post(analyses).then().statusCode(403);
    as(outsider.token()).delete(analyses + "/" + one).then().statusCode(403);
  }

  @Test
  void anAnalysisOfAnotherPostmortemIsNotFound() {
    String whys = begun("FIVE_WHYS");
    UUID other = drafted(new IncidentStory(UUID.randomUUID()));

    as(TestTokens.responder())
        .get(ROOT + "/postmortems/" + other + "/analyses/" + whys)
        .then()
        .statusCode(404)
        .body("code", equalTo("analysis.not-found"));
  }

  private static Map<String, Object> whys() {
    return whys("Checkout is down");
  }

  private static Map<String, Object> whys(String problem) {
    return Map.of(
        "problem",
        problem,
        "answers",
        List.of(
            Map.of("id", "a", "text", "The pool was empty"),
            Map.of("id", "b", "parentId", "a", "text", "It was too small", "rootCause", true),
            Map.of("id", "c", "parentId", "a", "text", "Nobody saw it fill")),
        "measures",
        List.of(
            Map.of(
                "id", "m", "horizon", "SHORT_TERM", "text", "Size it by load", "answerId", "b")));
  }

  private static Map<String, Object> event(
      String id, String parent, String gate, boolean occurred) {
    Map<String, Object> event = new HashMap<>();
    event.put("id", id);
    event.put("parentId", parent);
    event.put("text", "Event " + id);
    event.put("gate", gate);
    event.put("occurred", occurred);
    return event;
  }

  private static Map<String, Object> change(long version, Map<String, Object> document) {
    return Map.of("version", version, "title", "Why", "document", document);
  }

  private ValidatableResponse write(String analysis, long version, Map<String, Object> document) {
    return as(TestTokens.responder())
        .body(change(version, document))
        .put(path + "/" + analysis)
        .then();
  }

  private ValidatableResponse begin(String kind) {
    return as(TestTokens.responder()).body(Map.of("kind", kind)).post(path).then().statusCode(201);
  }

  private String begun(String kind) {
    return begin(kind).extract().path("id");
  }

  private static UUID drafted(IncidentStory story) {
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    return Api.postmortemOf(story.id);
  }
}
