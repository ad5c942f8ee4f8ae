package dev.muster.postmortem.publication;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishTest {
  @Inject Cast cast;
  private UUID id;
  private String path;
  private IncidentStory story;

  @BeforeEach
  void draft() {
    story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id;
  }

  @Test
  void publishingNamesWhatIsMissing() {
    as(TestTokens.manager())
        .body(Map.of())
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("code", equalTo("postmortem.incomplete"))
        .body("errors.field", containsInAnyOrder("sections.root-cause", "actionItems"));
    assertThat(Api.postmortem(id, TestTokens.responder()).getList("missing.field"))
        .containsExactly("sections.root-cause", "actionItems");
  }

  @Test
  void aRootCauseAndAReasonForNoActionItemsSuffice() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      as(TestTokens.manager())
          .body(Map.of("noActionItemsReason", "Fixed for good during the incident"))
          .post(path + "/publish")
          .then()
          .statusCode(200)
          .body("status", equalTo("PUBLISHED"))
          .body("publishedBy", equalTo("test-manager"))
          .body("missing", equalTo(List.of()));

      PostmortemPublished published =
          probe.await(PostmortemPublished.class, event -> event.postmortemId().equals(id));
      EventSchemas.validate(published);
      assertThat(published.reference()).isEqualTo(story.reference());
      // After the draft; a review that came due meanwhile is told of, too.
      assertThat(published.sequence()).isGreaterThan(1);
    }
  }

  @Test
  void datesThatAPersonWroteStayWhenItIsPublished() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    Api.write(id, "follow-up", "We meet again at Easter.", TestTokens.responder()).statusCode(200);

    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed during the incident"))
        .post(path + "/publish")
        .then()
        .statusCode(200);

    assertThat(Api.section(id, "follow-up")).isEqualTo("We meet again at Easter.");
  }

  @Test
  void anActionItemCountsOnceItHasAnOwnerAndADueDate() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    addItem(Map.of("postmortemId", id, "title", "Lint configuration", "priority", "P1"));
    as(TestTokens.manager())
        .body(Map.of())
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("an owner and a due date"));

    Cast.Actor owner = cast.person("Olive", "responder");
    addItem(
        Map.of(
            "postmortemId",
            id,
            "title",
            "Add a schema",
            "priority",
            "P1",
            "ownerId",
            owner.id(),
            "dueOn",
            LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
    as(TestTokens.manager()).body(Map.of()).post(path + "/publish").then().statusCode(200);
  }

  @Test
  void aFactorWithoutAnActionItemNeedsAReasonThatStaysVisible() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.responder())
        .body(Map.of("category", "CONFIGURATION", "text", "Nobody checks the file"))
        .post(path + "/factors")
        .then()
        .statusCode(201);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed during the incident"))
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("contributingFactors"))
        .body("errors[0].message", containsString("uncoveredFactorsReason"));

    as(TestTokens.manager())
        .body(
            Map.of(
                "noActionItemsReason",
                "Fixed during the incident",
                "uncoveredFactorsReason",
                "The file goes away next month"))
        .post(path + "/publish")
        .then()
        .statusCode(200)
        .body("uncoveredFactors", equalTo(1))
        .body("uncoveredFactorsReason", equalTo("The file goes away next month"));
  }

  @Test
  void whoTookPartAndWhoCameToTheReviewHearOfIt() {
    Cast.Actor commander = cast.person("Cora", "responder");
    Cast.Actor guest = cast.person("Gus", "responder");
    Cast.Actor boss = cast.person("Bea", "manager");
    IncidentStory incident =
        new IncidentStory(
                cast.teamOf("Payments", "UTC", List.of(commander.id()), List.of(boss.id())))
            .commander(commander.id())
            .milestones(75, 180, 600, 1500, 1980)
            .declare()
            .resolve();
    UUID held = Api.postmortemOf(incident.id);
    String there = ROOT + "/postmortems/" + held;
    Api.write(held, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(boss.token()).post(there + "/meeting/begin").then().statusCode(200);
    as(boss.token())
        .body(Map.of("presentIds", List.of(commander.id(), guest.id())))
        .post(there + "/meeting/hold")
        .then()
        .statusCode(200);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      as(boss.token())
          .body(Map.of("noActionItemsReason", "Fixed during the incident"))
          .post(there + "/publish")
          .then()
          .statusCode(200);

      PostmortemPublished published =
          probe.await(PostmortemPublished.class, event -> event.postmortemId().equals(held));
      EventSchemas.validate(published);
      assertThat(published.recipientIds())
          .contains(commander.id(), guest.id())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theItemsOfAPostmortemCarryWhatIsKeptBesideThem() {
    Cast.Actor owner = cast.person("Olive", "responder");
    Cast.Actor reviewer = cast.person("Rae", "responder");
    String item =
        as(TestTokens.responder())
            .body(
                Map.of(
                    "postmortemId",
                    id,
                    "title",
                    "Add a schema",
                    "priority",
                    "P1",
                    "ownerId",
                    owner.id(),
                    "reviewerId",
                    reviewer.id()))
            .post(ROOT + "/action-items")
            .path("id");
    as(TestTokens.manager())
        .body(Map.of("text", "Write it down"))
        .post(ROOT + "/action-items/" + item + "/steps")
        .then()
        .statusCode(200);

    as(TestTokens.responder())
        .get(path)
        .then()
        .body("actionItems[0].steps.all", equalTo(1))
        .body("actionItems[0].reviewer.name", equalTo("Rae"));
  }

  @Test
  void aPublishedPostmortemIsFrozenUntilAManagerTakesItBack() {
    publish();

    Api.write(id, "lessons", "Too late", TestTokens.responder())
        .statusCode(409)
        .body("code", equalTo("postmortem.published"));
    as(TestTokens.responder())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(403)
        .body("code", equalTo("postmortem.manager-required"));
    as(TestTokens.manager())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(200)
        .body("publishedAt", equalTo(null));
    Api.write(id, "lessons", "Just in time", TestTokens.responder()).statusCode(200);
  }

  @Test
  void titleOwnerAndScribeCanBeChangedToPeopleWhoAreThere() {
    Cast.Actor olive = cast.person("Olive", "responder");

    as(TestTokens.responder())
        .body(Map.of("title", "The pool ran dry", "ownerId", olive.id()))
        .patch(path)
        .then()
        .statusCode(200)
        .body("title", equalTo("The pool ran dry"))
        .body("ownerId", equalTo(olive.id().toString()));
    as(olive.token())
        .get(ROOT + "/postmortems?owner=me")
        .then()
        .body("items.id", contains(id.toString()));
    as(TestTokens.responder())
        .body(Map.of("scribeId", UUID.randomUUID()))
        .patch(path)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("scribeId"));
  }

  @Test
  void onlyManagersPublish() {
    as(TestTokens.responder()).body(Map.of()).post(path + "/publish").then().statusCode(403);
    as(TestTokens.stakeholder()).body(Map.of()).post(path + "/publish").then().statusCode(403);
  }

  @Test
  void stakeholdersReadWhatIsPublishedAndNothingElse() {
    as(TestTokens.stakeholder()).get(path).then().statusCode(404);
    as(TestTokens.stakeholder())
        .get(ROOT + "/postmortems?incidentId=" + story.id)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));

    publish();

    as(TestTokens.stakeholder()).get(path).then().statusCode(200);
    as(TestTokens.stakeholder())
        .get(ROOT + "/postmortems?incidentId=" + story.id)
        .then()
        .body("items.size()", equalTo(1));
    Api.write(id, "lessons", "x", TestTokens.stakeholder()).statusCode(403);
  }

  @Test
  void aSectionHasAVersionOfItsOwn() {
    String tag =
        Api.write(id, "lessons", "First", TestTokens.responder())
            .statusCode(200)
            .body("generated", equalTo(false))
            .extract()
            .header("ETag");
    as(TestTokens.responder())
        .header("If-Match", tag)
        .body(new Api.Text("Second"))
        .put(path + "/sections/lessons")
        .then()
        .statusCode(200);

    as(TestTokens.responder())
        .header("If-Match", tag)
        .body(new Api.Text("Lost update"))
        .put(path + "/sections/lessons")
        .then()
        .statusCode(412);
    as(TestTokens.responder())
        .header("If-Match", "\"1\"")
        .body(new Api.Text("Another section"))
        .put(path + "/sections/luck")
        .then()
        .statusCode(200);
    Api.write(id, "no-such-section", "x", TestTokens.responder())
        .statusCode(404)
        .body("code", equalTo("postmortem.section-not-found"));
    assertThat(Api.section(id, "lessons")).isEqualTo("Second");
  }

  @Test
  void hostileMarkdownIsInertWhereverItIsShown() {
    String hostile =
        "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
            + "\n\n**bold**";
    Api.write(id, "root-cause", hostile, TestTokens.responder())
        .statusCode(200)
        .body("html", containsString("<strong>bold</strong>"))
        .body("html", not(containsString("<script")))
        .body("html", not(containsString("<img")))
        .body("html", not(containsString("href=\"javascript")));
    as(TestTokens.manager())
        .body(Map.of("title", "<script>alert(2)</script>"))
        .patch(path)
        .then()
        .statusCode(200);

    as(TestTokens.responder())
        .get(path + "/preview")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("sandbox"))
        .body(not(containsString("<script")))
        .body(not(containsString("<img")))
        .body(containsString("<strong>bold</strong>"));
  }

  @Test
  void theExportIsTheSameBytesEachTimeAndSpeaksTheReadersLanguage() {
    Api.write(id, "root-cause", "The *pool*\r\nwas small.", TestTokens.responder());
    addItem(Map.of("postmortemId", id, "title", "Raise | the limit", "priority", "P0"));

    String first = export("");

    assertThat(export("")).isEqualTo(first);
    assertThat(first)
        .startsWith("# Post-mortem " + story.reference() + ": Checkout is down\n\n| Date |")
        .contains("| Duration | 33 min |")
        .contains("| Time (UTC) | 2026-03-24 14:32:00 to 2026-03-24 15:05:00 |")
        .contains("\n## Root cause\n\nThe *pool*\nwas small.\n\n## Contributing factors\n")
        .contains("| Raise \\| the limit |  | P0 |  |  |  | Proposed |  |")
        .doesNotContain("\r")
        .endsWith("|\n");
    assertThat(export("?language=ru")).contains("## Первопричина", "33 мин");
  }

  private String export(String query) {
    return as(TestTokens.responder())
        .get(path + "/export.md" + query)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString(story.reference() + ".md"))
        .extract()
        .asString();
  }

  private void publish() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None needed"))
        .post(path + "/publish")
        .then()
        .statusCode(200);
  }

  private static void addItem(Map<String, Object> item) {
    as(TestTokens.responder()).body(item).post(ROOT + "/action-items").then().statusCode(201);
  }
}
