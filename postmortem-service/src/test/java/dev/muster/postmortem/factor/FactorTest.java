package dev.muster.postmortem.factor;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SEC-06, PRN-01: several factors, each with an action or a reason for none. */
@QuarkusTest
class FactorTest {
  @Inject Cast cast;
  private UUID team;
  private String path;
  private UUID id;

  @BeforeEach
  void draft() {
    team = UUID.randomUUID();
    id = drafted(new IncidentStory(team));
    path = ROOT + "/postmortems/" + id + "/factors";
  }

  @Test
  void aFactorIsAddedWithCategoryAndEvidence() {
    as(TestTokens.responder())
        .body(
            Map.of(
                "category", "CONFIGURATION",
                "text", "The pool was sized for half the load",
                "evidenceUrl", "https://dashboards.example.org/pool",
                "main", true))
        .post(path)
        .then()
        .statusCode(201)
        .body("category", equalTo("CONFIGURATION"))
        .body("evidenceUrl", equalTo("https://dashboards.example.org/pool"))
        .body("main", equalTo(true))
        .body("covered", equalTo(false))
        .body("updatedBy", equalTo("test-responder"));
    as(TestTokens.responder()).get(path).then().statusCode(200).body("", hasSize(1));
  }

  @Test
  void aPostmortemHasOneMainFactorAtMost() {
    String first = add(Map.of("category", "CHANGE", "text", "First", "main", true));
    String second = add(Map.of("category", "PROCESS", "text", "Second", "main", true));
    assertThat(mains()).containsExactly(second);

    as(TestTokens.responder())
        .body(Map.of("category", "CHANGE", "text", "First after all", "main", true))
        .put(path + "/" + first)
        .then()
        .statusCode(200);
    assertThat(mains()).containsExactly(first);
  }

  @Test
  void aFactorWithoutActionItemOrReasonIsUncovered() {
    String bare = add(factor("Nobody watched the queue"));
    String excused = add(factor("A cable was cut"));
    as(TestTokens.responder())
        .body(
            Map.of(
                "category", "INFRASTRUCTURE",
                "text", "A cable was cut",
                "noActionReason", "Another line is there already"))
        .put(path + "/" + excused)
        .then()
        .statusCode(200)
        .body("covered", equalTo(true));
    String linked = add(factor("No alert on the pool"));
    String item = item("Alert on the pool");
    as(TestTokens.responder())
        .put(path + "/" + linked + "/action-items/" + item)
        .then()
        .statusCode(200)
        .body("covered", equalTo(true))
        .body("actionItems.id", contains(item))
        .body("actionItems[0].title", equalTo("Alert on the pool"));

    as(TestTokens.responder())
        .get(path + "?covered=false")
        .then()
        .statusCode(200)
        .body("id", contains(bare));
    as(TestTokens.manager())
        .get(ROOT + "/uncovered-factors?teamId=" + team)
        .then()
        .statusCode(200)
        .body("items.id", contains(bare))
        .body("items[0].text", equalTo("Nobody watched the queue"))
        .body("items[0].postmortemId", equalTo(id.toString()));
  }

  @Test
  void anActionItemWithoutOwnerOrDueDateCoversNothing() {
    String factor = add(factor("No alert on the pool"));
    String nobodys = item(id, "Alert on the pool", Map.of());

    as(TestTokens.responder())
        .put(path + "/" + factor + "/action-items/" + nobodys)
        .then()
        .statusCode(200)
        .body("covered", equalTo(false));

    as(TestTokens.manager())
        .get(ROOT + "/uncovered-factors?teamId=" + team)
        .then()
        .body("items.id", contains(factor));
  }

  @Test
  void aDroppedActionItemCoversNothing() {
    String factor = add(factor("No alert on the pool"));
    String item = item("Alert on the pool");
    as(TestTokens.responder()).put(path + "/" + factor + "/action-items/" + item);

    as(TestTokens.manager())
        .body(Map.of("to", "DROPPED", "reason", "Too noisy"))
        .post(ROOT + "/action-items/" + item + "/status")
        .then()
        .statusCode(200);

    as(TestTokens.responder())
        .get(path)
        .then()
        .body("[0].covered", equalTo(false))
        .body("[0].actionItems.status", contains("DROPPED"));
  }

  @Test
  void aLinkIsMadeOnceAndTakenAwayAgain() {
    String link = path + "/" + add(factor("No alert")) + "/action-items/" + item("Alert");

    as(TestTokens.responder()).put(link).then().statusCode(200);
    as(TestTokens.responder()).put(link).then().statusCode(200).body("actionItems", hasSize(1));
    as(TestTokens.responder()).delete(link).then().statusCode(200).body("covered", equalTo(false));
    as(TestTokens.responder()).delete(link).then().statusCode(200);
  }

  @Test
  void onlyActionItemsOfTheSamePostmortemAreLinked() {
    String factor = add(factor("No alert"));
    UUID other = drafted(new IncidentStory(team));
    String foreign = item(other, "Elsewhere");

    as(TestTokens.responder())
        .put(path + "/" + factor + "/action-items/" + foreign)
        .then()
        .statusCode(422)
        .body("code", equalTo("factor.foreign-item"));
    as(TestTokens.responder())
        .put(ROOT + "/postmortems/" + other + "/factors/" + factor + "/action-items/" + foreign)
        .then()
        .statusCode(404)
        .body("code", equalTo("factor.not-found"));
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() {
    String factor = add(factor("One"));
    String tag =
        as(TestTokens.responder())
            .header("If-Match", "\"0\"")
            .body(factor("Two"))
            .put(path + "/" + factor)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    assertThat(tag).isEqualTo("\"1\"");

    as(TestTokens.responder())
        .header("If-Match", "\"0\"")
        .body(factor("Three"))
        .put(path + "/" + factor)
        .then()
        .statusCode(412);
    as(TestTokens.responder())
        .header("If-Match", "\"0\"")
        .delete(path + "/" + factor)
        .then()
        .statusCode(412);
    as(TestTokens.responder())
        .header("If-Match", tag)
        .delete(path + "/" + factor)
        .then()
        .statusCode(204);
    as(TestTokens.responder()).get(path).then().body("", hasSize(0));
  }

  @Test
  void aFactorThatIsTakenAwayLeavesItsActionItems() {
    String factor = add(factor("No alert"));
    String item = item("Alert");
    as(TestTokens.responder()).put(path + "/" + factor + "/action-items/" + item);

    as(TestTokens.responder()).delete(path + "/" + factor).then().statusCode(204);

    as(TestTokens.responder()).get(ROOT + "/action-items/" + item).then().statusCode(200);
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    refuse(Map.of("text", "No category"), 400, "category");
    refuse(Map.of("category", "CHANGE", "text", " "), 400, "text");
    refuse(Map.of("category", "NONSENSE", "text", "What"), 422, "category");
    refuse(
        Map.of("category", "CHANGE", "text", "Bad", "evidenceUrl", "javascript:alert(1)"),
        400,
        "evidenceUrl");
  }

  @Test
  void aPublishedPostmortemKeepsItsFactorsButTakesLinks() {
    String factor = add(factor("No alert"));
    String item = item("Alert");
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(
            Map.of(
                "noActionItemsReason",
                "Proposed for now",
                "uncoveredFactorsReason",
                "It is replaced"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);

    as(TestTokens.responder())
        .body(factor("Late"))
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("postmortem.published"));
    as(TestTokens.responder()).delete(path + "/" + factor).then().statusCode(409);
    as(TestTokens.responder())
        .put(path + "/" + factor + "/action-items/" + item)
        .then()
        .statusCode(200);
    as(TestTokens.stakeholder()).get(path).then().statusCode(200).body("", hasSize(1));
  }

  @Test
  void thoseWhoOnlyReadMayNotWriteAndSeeNoDraft() {
    String factor = add(factor("No alert"));
    as(TestTokens.stakeholder()).get(path).then().statusCode(404);
    as(TestTokens.stakeholder()).body(factor("No")).post(path).then().statusCode(403);
    String one = path + "/" + factor;
    as(TestTokens.stakeholder()).body(factor("No")).put(one).then().statusCode(403);
    as(TestTokens.stakeholder()).delete(one).then().statusCode(403);
    String link = one + "/action-items/" + UUID.randomUUID();
    as(TestTokens.stakeholder()).put(link).then().statusCode(403);
    as(TestTokens.stakeholder()).delete(link).then().statusCode(403);
    as(TestTokens.stakeholder()).get(ROOT + "/uncovered-factors").then().statusCode(403);
  }

  @Test
  void factorsOfARestrictedIncidentAreForThoseWhoTookPart() {
    Cast.Actor insider = cast.person("Ines", "responder");
    Cast.Actor outsider = cast.person("Otto", "responder");
    UUID secret = drafted(new IncidentStory(team).restricted().commander(insider.id()));
    String factors = ROOT + "/postmortems/" + secret + "/factors";
    String added =
        as(insider.token()).body(factor("Secret")).post(factors).then().extract().path("id");

    as(outsider.token()).get(factors).then().statusCode(403);
    as(outsider.token()).body(factor("Me too")).post(factors).then().statusCode(403);
    as(outsider.token())
        .get(ROOT + "/uncovered-factors?teamId=" + team)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(added)));
    as(insider.token())
        .get(ROOT + "/uncovered-factors?teamId=" + team)
        .then()
        .body("items.id", hasItem(added));
  }

  @Test
  void theUncoveredOnesArePagedTheNewestFirst() {
    String oldest = add(factor("One"));
    String middle = add(factor("Two"));
    String newest = add(factor("Three"));
    String list = ROOT + "/uncovered-factors?teamId=" + team + "&limit=2";

    JsonPath page = as(TestTokens.manager()).get(list).then().extract().jsonPath();

    assertThat(page.getList("items.id")).isEqualTo(List.of(newest, middle));
    as(TestTokens.manager())
        .get(list + "&cursor=" + page.getString("next"))
        .then()
        .statusCode(200)
        .body("items.id", contains(oldest));
  }

  @Test
  void everyWriteIsInTheAuditLog() {
    add(factor("No alert"));

    as(TestTokens.admin())
        .get(ROOT + "/audit?limit=200")
        .then()
        .statusCode(200)
        .body("items.findAll { it.targetId == '" + id + "' }.action", hasItem("factor.add"));
  }

  private void refuse(Map<String, Object> body, int status, String field) {
    as(TestTokens.responder())
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .body("errors.field", contains(field));
  }

  private List<String> mains() {
    return as(TestTokens.responder())
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("findAll { it.main }.id");
  }

  private String add(Map<String, Object> body) {
    return as(TestTokens.responder())
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> factor(String text) {
    return Map.of("category", "MONITORING_GAP", "text", text);
  }

  private String item(String title) {
    return item(id, title);
  }

  private String item(UUID postmortem, String title) {
    return item(
        postmortem,
        title,
        Map.of(
            "ownerId",
            cast.person("Olive", "responder").id(),
            "dueOn",
            LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
  }

  private static String item(UUID postmortem, String title, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("postmortemId", postmortem);
    body.put("title", title);
    body.put("priority", "P2");
    return as(TestTokens.responder())
        .body(body)
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static UUID drafted(IncidentStory story) {
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    return Api.postmortemOf(story.id);
  }
}
