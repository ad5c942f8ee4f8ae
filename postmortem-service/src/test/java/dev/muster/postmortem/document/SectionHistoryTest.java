package dev.muster.postmortem.document;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SectionHistoryTest {
  private static final String BASE = "first\n\nsecond\n\nthird";

  private UUID id;
  private String section;
  private int base;

  @BeforeEach
  void draft() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    section = ROOT + "/postmortems/" + id + "/sections/lessons";
    base =
        Api.write(id, "lessons", BASE, TestTokens.responder())
            .statusCode(200)
            .extract()
            .path("version");
  }

  @Test
  void twoWritersInDifferentPlacesBothKeepTheirWords() {
    merge("first, by Ann\n\nsecond\n\nthird", TestTokens.responder()).statusCode(200);
    merge("first\n\nsecond\n\nthird, by Bo", TestTokens.manager())
        .statusCode(200)
        .body("markdown", equalTo("first, by Ann\n\nsecond\n\nthird, by Bo"));

    as(TestTokens.responder())
        .get(section + "/revisions")
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("MERGED"))
        .body("items[1].kind", equalTo("WRITTEN"));
  }

  @Test
  void twoWritersInTheSameLineAreShownBothTexts() {
    merge("first\n\nsecond, by Ann\n\nthird", TestTokens.responder()).statusCode(200);
    int version =
        merge("first\n\nsecond, by Bo\n\nthird", TestTokens.manager())
            .statusCode(409)
            .contentType("application/problem+json")
            .body("code", equalTo("postmortem.section-conflict"))
            .body("base", equalTo(BASE))
            .body("theirs", equalTo("first\n\nsecond, by Ann\n\nthird"))
            .body("theirsBy", equalTo("test-responder"))
            .body("pieces.conflict.findAll { it != null }.base", contains("second"))
            .body("pieces.conflict.findAll { it != null }.theirs", contains("second, by Ann"))
            .body("pieces.conflict.findAll { it != null }.mine", contains("second, by Bo"))
            .extract()
            .path("version");
    assertThat(Api.section(id, "lessons")).isEqualTo("first\n\nsecond, by Ann\n\nthird");

    as(TestTokens.manager())
        .body(Map.of("basedOn", version, "markdown", "first\n\nsecond, by Ann and Bo\n\nthird"))
        .post(section + "/merge")
        .then()
        .statusCode(200);
    assertThat(Api.section(id, "lessons")).isEqualTo("first\n\nsecond, by Ann and Bo\n\nthird");
  }

  @Test
  void manyWritersAtOnceLoseNothing() throws Exception {
    String lines = "0\n\n1\n\n2\n\n3\n\n4\n\n5";
    base = Api.write(id, "lessons", lines, TestTokens.responder()).extract().path("version");
    ExecutorService writers = Executors.newFixedThreadPool(6);
    List<Future<Integer>> answers;
    try {
      answers =
          writers.invokeAll(
              List.of(0, 1, 2, 3, 4, 5).stream()
                  .map(
                      line ->
                          (Callable<Integer>)
                              () ->
                                  merge(
                                          lines.replace("" + line, "writer" + line),
                                          TestTokens.responder())
                                      .extract()
                                      .statusCode())
                  .toList());
    } finally {
      writers.shutdown();
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    assertThat(Api.section(id, "lessons"))
        .contains("writer0", "writer1", "writer2", "writer3", "writer4", "writer5");
  }

  @Test
  void aTextBasedOnAVersionThatNeverWasIsRefused() {
    as(TestTokens.responder())
        .body(Map.of("basedOn", 900, "markdown", "x"))
        .post(section + "/merge")
        .then()
        .statusCode(404)
        .body("code", equalTo("revision.not-found"));
  }

  @Test
  void everyTextIsKeptWithWhoWhenAndWhichWords() {
    Api.write(id, "lessons", BASE + "\n\nfourth and fifth", TestTokens.manager());

    as(TestTokens.responder())
        .get(section + "/revisions")
        .then()
        .statusCode(200)
        .body("items.by", hasItems("test-manager", "test-responder"))
        .body("items[0].wordsAdded", equalTo(3))
        .body("items[0].wordsRemoved", equalTo(0));
    as(TestTokens.responder())
        .get(section + "/revisions/" + (base + 1))
        .then()
        .statusCode(200)
        .body("markdown", equalTo(BASE + "\n\nfourth and fifth"))
        .body("differences.findAll { it.kind == 'ADDED' }.text", contains("\n\nfourth and fifth"));
    as(TestTokens.responder())
        .get(section + "/revisions/" + base + "?against=" + (base + 1))
        .then()
        .body("differences.kind", hasItem("REMOVED"));
  }

  @Test
  void anEarlierTextIsRestoredAsANewOne() {
    Api.write(id, "lessons", "All gone", TestTokens.manager());

    as(TestTokens.responder())
        .header("If-Match", "\"" + base + "\"")
        .post(section + "/revisions/" + base + "/restore")
        .then()
        .statusCode(412);
    as(TestTokens.responder())
        .post(section + "/revisions/" + base + "/restore")
        .then()
        .statusCode(200)
        .body("markdown", equalTo(BASE))
        .body("version", equalTo(base + 2));
    as(TestTokens.responder())
        .get(section + "/revisions")
        .then()
        .body("items[0].kind", equalTo("RESTORED"))
        .body("items[1].by", equalTo("test-manager"));
  }

  @Test
  void stakeholdersNeitherSeeEarlierTextsNorWrite() {
    as(TestTokens.stakeholder()).get(section + "/revisions").then().statusCode(403);
    as(TestTokens.stakeholder()).get(section + "/revisions/" + base).then().statusCode(403);
    as(TestTokens.stakeholder())
        .post(section + "/revisions/" + base + "/restore")
        .then()
        .statusCode(403);
    merge("mine", TestTokens.stakeholder()).statusCode(403);
  }

  @Test
  void theTextsOfARestrictedIncidentAreForThoseWhoTookPart() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).restricted().milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    String restricted = ROOT + "/postmortems/" + Api.postmortemOf(story.id) + "/sections/lessons";

    as(TestTokens.responder())
        .get(restricted + "/revisions")
        .then()
        .statusCode(403)
        .body("code", equalTo("postmortem.restricted"));
    as(TestTokens.responder()).get(restricted + "/revisions/1").then().statusCode(403);
    as(TestTokens.manager())
        .body(Map.of("basedOn", 1, "markdown", "x"))
        .post(restricted + "/merge")
        .then()
        .statusCode(403);
    as(TestTokens.manager()).post(restricted + "/revisions/1/restore").then().statusCode(403);
    as(TestTokens.admin()).get(restricted + "/revisions").then().statusCode(200);
  }

  private ValidatableResponse merge(String markdown, String token) {
    return as(token)
        .body(Map.of("basedOn", base, "markdown", markdown))
        .post(section + "/merge")
        .then();
  }
}
