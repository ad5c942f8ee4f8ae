package dev.muster.postmortem.approval;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalTest {
  @Inject Cast cast;
  private UUID id;
  private String path;

  @BeforeEach
  void draft() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id;
  }

  @Test
  void approvalNeedsAReview() {
    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("approval.not-in-review"));
  }

  @Test
  void somebodyElsesApprovalSuffices() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();

    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("enough", equalTo(true))
        .body("approved", equalTo(true))
        .body("given.name", contains("test-manager"));
    as(TestTokens.responder())
        .get(path)
        .then()
        .body("status", equalTo("APPROVED"))
        .body("approval.needed", equalTo(1))
        .body("approval.mayApprove", equalTo(false));
  }

  @Test
  void theAuthorCannotApproveAlone() {
    Api.write(id, "root-cause", "A typo.", TestTokens.manager());
    handIn();

    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_REVIEW"))
        .body("enough", equalTo(false));
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None"))
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("approvals"));
    as(TestTokens.admin())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"));
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None"))
        .post(path + "/publish")
        .then()
        .statusCode(200);
  }

  @Test
  void anotherTextIsNotApproved() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();
    as(TestTokens.manager()).put(path + "/approval").then().body("status", equalTo("APPROVED"));

    Api.write(id, "lessons", "Lint it.", TestTokens.responder()).statusCode(200);

    as(TestTokens.manager())
        .get(path)
        .then()
        .body("status", equalTo("IN_REVIEW"))
        .body("approval.given", empty())
        .body("approval.approved", equalTo(false));
  }

  @Test
  void otherFactorsAreNotApproved() {
    Map<String, Object> factor = Map.of("category", "CHANGE", "text", "A typo", "main", true);
    String factorId = factor(factor);
    approve();

    put("/factors/" + factorId, factor);
    isStill("APPROVED");
    put(
        "/factors/" + factorId,
        Map.of("category", "PROCESS", "text", "Nobody looked", "main", true));
    isStill("IN_REVIEW");

    approve();
    factor(Map.of("category", "CHANGE", "text", "The real cause", "main", true));
    isStill("IN_REVIEW");

    approve();
    as(TestTokens.responder()).delete(path + "/factors/" + factorId).then().statusCode(204);
    isStill("IN_REVIEW");
  }

  @Test
  void otherAnalysesAreNotApproved() {
    approve();
    String analysis =
        as(TestTokens.responder())
            .body(Map.of("kind", "FIVE_WHYS"))
            .post(path + "/analyses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    isStill("IN_REVIEW");

    approve();
    put(
        "/analyses/" + analysis,
        Map.of(
            "version",
            0,
            "title",
            "Five whys",
            "document",
            Map.of(
                "fiveWhys",
                Map.of("problem", "Why?", "answers", List.of(), "measures", List.of()))));
    isStill("IN_REVIEW");

    approve();
    as(TestTokens.responder()).delete(path + "/analyses/" + analysis).then().statusCode(204);
    isStill("IN_REVIEW");
  }

  @Test
  void anApprovalIsTakenBack() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();
    as(TestTokens.manager()).put(path + "/approval").then().statusCode(200);
    as(TestTokens.manager()).put(path + "/approval").then().body("given.size()", equalTo(1));

    as(TestTokens.manager())
        .delete(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_REVIEW"))
        .body("given", empty());
  }

  @Test
  void onlyThoseWhomTheTemplateNamesApprove() {
    handIn();

    as(TestTokens.responder())
        .put(path + "/approval")
        .then()
        .statusCode(403)
        .body("code", equalTo("approval.not-yours"));
    as(TestTokens.stakeholder()).put(path + "/approval").then().statusCode(403);
    as(TestTokens.stakeholder()).delete(path + "/approval").then().statusCode(403);
    as(TestTokens.responder())
        .body(Map.of("to", "APPROVED"))
        .post(path + "/status")
        .then()
        .statusCode(400);
  }

  @Test
  void whoMayApproveIsAskedAndTheAuthorsHearWhatBecameOfIt() {
    Cast.Actor boss = cast.person("Boss", "manager");
    Cast.Actor author = cast.person("Author", "responder");
    UUID team = cast.teamOf("Payments", "UTC", List.of(author.id()), List.of(boss.id()));
    UUID scribe = cast.person("Scribe", "responder").id();
    IncidentStory story = new IncidentStory(team).commander(author.id());
    story.milestones(75, 180, 600, 1500, 1980).declare();
    story.takesRole("scribe", scribe).resolve();
    UUID mine = Api.postmortemOf(story.id);
    Api.write(mine, "root-cause", "A typo.", author.token()).statusCode(200);

    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      move(mine, author, Map.of("to", "IN_REVIEW"));
      ApprovalAsked asked =
          probe.await(ApprovalAsked.class, event -> event.postmortemId().equals(mine));
      EventSchemas.validate(asked);
      assertThat(asked.recipientIds()).containsExactly(boss.id());
      assertThat(asked.needed()).isEqualTo(1);
      assertThat(asked.title()).isEqualTo("Checkout is down");

      move(mine, boss, Map.of("to", "DRAFT", "reason", "That is a symptom"));
      PostmortemReviewed back = reviewed(probe, mine, false);
      EventSchemas.validate(back);
      assertThat(back.reason()).isEqualTo("That is a symptom");
      assertThat(back.recipientIds()).containsExactly(author.id(), scribe);

      move(mine, author, Map.of("to", "IN_REVIEW"));
      for (int i = 0; i < 2; i++) {
        as(boss.token()).put(ROOT + "/postmortems/" + mine + "/approval").then().statusCode(200);
      }
      move(mine, author, Map.of("to", "DRAFT"));
      probe.await(
          PostmortemReviewed.class,
          event -> event.postmortemId().equals(mine) && event.by().id().equals(author.id()));
      assertThat(probe.events(PostmortemReviewed.class))
          .filteredOn(event -> event.postmortemId().equals(mine))
          .extracting(PostmortemReviewed::approved)
          .containsExactly(false, true, false);
    }
  }

  @Test
  void aRestrictedIncidentTellsThoseWhoTookPartAndNoMoreThanItsName() {
    Cast.Actor boss = cast.person("Boss", "manager");
    Cast.Actor insider = cast.person("Insider", "manager");
    Cast.Actor author = cast.person("Author", "responder");
    UUID team =
        cast.teamOf("Security", "UTC", List.of(author.id()), List.of(boss.id(), insider.id()));
    IncidentStory story = new IncidentStory(team).restricted().commander(author.id());
    story.milestones(75, 180, 600, 1500, 1980).declare();
    story.takesRole("scribe", insider.id()).resolve();
    UUID mine = Api.postmortemOf(story.id);

    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      move(mine, author, Map.of("to", "IN_REVIEW"));
      ApprovalAsked asked =
          probe.await(ApprovalAsked.class, event -> event.postmortemId().equals(mine));
      assertThat(asked.recipientIds()).containsExactly(insider.id());
      assertThat(asked.title()).isEqualTo(story.reference());

      move(mine, insider, Map.of("to", "DRAFT", "reason", "The customer is named in it"));
      assertThat(reviewed(probe, mine, false).reason()).isNull();
    }
  }

  private static PostmortemReviewed reviewed(TopicProbe probe, UUID id, boolean approved) {
    return probe.await(
        PostmortemReviewed.class,
        event -> event.postmortemId().equals(id) && event.approved() == approved);
  }

  private static void move(UUID postmortem, Cast.Actor by, Map<String, String> change) {
    as(by.token())
        .body(change)
        .post(ROOT + "/postmortems/" + postmortem + "/status")
        .then()
        .statusCode(200);
  }

  private void approve() {
    if ("DRAFT".equals(Api.postmortem(id, TestTokens.admin()).getString("status"))) {
      handIn();
    }
    as(TestTokens.manager()).put(path + "/approval").then().body("status", equalTo("APPROVED"));
  }

  private String factor(Map<String, Object> text) {
    return as(TestTokens.responder())
        .body(text)
        .post(path + "/factors")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void put(String at, Map<String, Object> body) {
    as(TestTokens.responder()).body(body).put(path + at).then().statusCode(200);
  }

  private void isStill(String status) {
    as(TestTokens.manager()).get(path).then().body("status", equalTo(status));
  }

  private void handIn() {
    as(TestTokens.responder())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(200);
  }
}
