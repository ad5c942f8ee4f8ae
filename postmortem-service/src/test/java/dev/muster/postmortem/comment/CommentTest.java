package dev.muster.postmortem.comment;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
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

@QuarkusTest
class CommentTest {
  @Inject Cast cast;
  private UUID id;
  private String path;

  @BeforeEach
  void draft() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id + "/comments";
    Api.write(id, "root-cause", "The pool was small.\n\nNobody knew.", TestTokens.responder());
  }

  @Test
  void aThreadIsAnsweredResolvedAndReopened() {
    String first = add(Map.of("text", "Why small?", "quote", "small")).extract().path("id");
    add(Map.of("text", "Since 2019", "parentId", first))
        .body("parentId", equalTo(first))
        .body("section", equalTo("root-cause"));

    as(TestTokens.manager())
        .post(path + "/" + first + "/resolve")
        .then()
        .statusCode(200)
        .body("status", equalTo("RESOLVED"))
        .body("settledBy", equalTo("test-manager"));
    as(TestTokens.responder())
        .post(path + "/" + first + "/reopen")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("settledBy", equalTo(null));
    as(TestTokens.responder())
        .get(path)
        .then()
        .statusCode(200)
        .body("items.text", contains("Why small?", "Since 2019"));
  }

  @Test
  void anAcceptedSuggestionStandsInTheTextAndInItsHistory() {
    String suggestion =
        add(Map.of("text", "Say how many", "quote", "was small", "replacement", "held 5"))
            .extract()
            .path("id");

    as(TestTokens.manager())
        .post(path + "/" + suggestion + "/accept")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));

    assertThat(Api.section(id, "root-cause")).isEqualTo("The pool held 5.\n\nNobody knew.");
    as(TestTokens.responder())
        .get(ROOT + "/postmortems/" + id + "/sections/root-cause/revisions")
        .then()
        .body("items[0].kind", equalTo("SUGGESTED"))
        .body("items[0].by", equalTo("test-manager"));
    as(TestTokens.manager())
        .post(path + "/" + suggestion + "/accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("comment.nothing-to-accept"));
    as(TestTokens.manager())
        .post(path + "/" + suggestion + "/reopen")
        .then()
        .statusCode(409)
        .body("code", equalTo("comment.accepted"));
  }

  @Test
  void aSuggestionForAPassageThatIsGoneIsNotGuessed() {
    String suggestion =
        add(Map.of("text", "x", "quote", "was small", "replacement", "held 5"))
            .extract()
            .path("id");
    Api.write(id, "root-cause", "Rewritten.", TestTokens.responder());

    as(TestTokens.manager())
        .post(path + "/" + suggestion + "/accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("comment.passage-changed"));
    assertThat(Api.section(id, "root-cause")).isEqualTo("Rewritten.");
  }

  @Test
  void aPassageMustBeThereOnce() {
    as(TestTokens.responder())
        .body(comment(Map.of("text", "x", "quote", "not there")))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("quote"));
    as(TestTokens.responder())
        .body(comment(Map.of("text", "x", "quote", "o")))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors[0].message", equalTo("Quote more of it"));
    as(TestTokens.responder())
        .body(comment(Map.of("text", "x", "replacement", "y")))
        .post(path)
        .then()
        .statusCode(400);
  }

  @Test
  void whoeverIsNamedHearsOfIt() {
    Cast.Actor grace = cast.person("Grace", "responder");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      add(Map.of("text", "@Grace, right?", "mentions", List.of(grace.id())))
          .body("mentions.name", contains("Grace"));

      PersonMentioned mentioned =
          probe.await(PersonMentioned.class, event -> event.personId().equals(grace.id()));
      EventSchemas.validate(mentioned);
      assertThat(mentioned.section()).isEqualTo("root-cause");
      assertThat(mentioned.text()).isEqualTo("@Grace, right?");
      assertThat(mentioned.by().name()).isEqualTo("test-responder");
    }
    as(TestTokens.responder())
        .body(comment(Map.of("text", "@?", "mentions", List.of(UUID.randomUUID()))))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("person.unknown"));
  }

  @Test
  void nobodyIsToldOfAnIncidentThatIsNotTheirs() {
    Cast.Actor grace = cast.person("Grace", "responder");
    Cast.Actor carl = cast.person("Carl", "responder");
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .restricted()
            .commander(carl.id())
            .milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    String restricted = ROOT + "/postmortems/" + Api.postmortemOf(story.id) + "/comments";

    as(carl.token())
        .body(comment(Map.of("text", "@Grace", "mentions", List.of(grace.id()))))
        .post(restricted)
        .then()
        .statusCode(422)
        .body("code", equalTo("comment.mention-cannot-read"));
    as(grace.token()).get(restricted).then().statusCode(403);
    as(grace.token()).body(comment(Map.of("text", "x"))).post(restricted).then().statusCode(403);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      as(TestTokens.admin())
          .body(comment(Map.of("text", "secret words", "mentions", List.of(carl.id()))))
          .post(restricted)
          .then()
          .statusCode(201);
      PersonMentioned mentioned =
          probe.await(PersonMentioned.class, event -> event.personId().equals(carl.id()));
      assertThat(mentioned.text()).isNull();
      assertThat(mentioned.title()).isEqualTo(story.reference());
    }
  }

  @Test
  void stakeholdersDoNotTakePart() {
    String comment = add(Map.of("text", "x")).extract().path("id");

    as(TestTokens.stakeholder()).get(path).then().statusCode(403);
    as(TestTokens.stakeholder())
        .body(comment(Map.of("text", "x")))
        .post(path)
        .then()
        .statusCode(403);
    for (String deed : List.of("accept", "resolve", "reopen")) {
      as(TestTokens.stakeholder()).post(path + "/" + comment + "/" + deed).then().statusCode(403);
    }
  }

  @Test
  void hostileWordsStayWords() {
    String hostile = "<script>alert(1)</script> [x](javascript:alert(1))";
    String suggestion =
        add(Map.of("text", hostile, "quote", "was small", "replacement", hostile))
            .body("text", equalTo(hostile))
            .extract()
            .path("id");

    as(TestTokens.manager()).post(path + "/" + suggestion + "/accept").then().statusCode(200);

    String html =
        Api.postmortem(id, TestTokens.responder())
            .getString("sections.find { it.key == 'root-cause' }.html");
    assertThat(html).doesNotContain("<script").doesNotContain("href=\"javascript");
  }

  private ValidatableResponse add(Map<String, Object> more) {
    return as(TestTokens.responder()).body(comment(more)).post(path).then().statusCode(201);
  }

  private static Map<String, Object> comment(Map<String, Object> more) {
    Map<String, Object> comment = new HashMap<>(more);
    comment.put("section", "root-cause");
    return comment;
  }
}
