package dev.muster.postmortem.publicversion;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.contracts.postmortem.PublicVersionWithdrawn;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicVersionTest {
  private static final Map<String, String> TEXTS =
      Map.of("en", "A release broke the **checkout**.", "ru", "Выпуск сломал **оплату**.");

  private IncidentStory story;
  private UUID id;
  private String path;

  @BeforeEach
  void draft() {
    story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id + "/public-version";
  }

  @Test
  void itIsWrittenByOneApprovedByAnotherAndPublishedWithThePostmortem() {
    as(TestTokens.responder()).get(path).then().statusCode(404);
    write(TEXTS).statusCode(200).body("html.en", containsString("<strong>checkout</strong>"));
    as(TestTokens.manager()).post(path + "/publish").then().statusCode(409);
    publishPostmortem();
    as(TestTokens.manager())
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("approvedAt"));
    as(TestTokens.manager()).post(path + "/approve").then().statusCode(200);

    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      as(TestTokens.manager())
          .post(path + "/publish")
          .then()
          .statusCode(200)
          .body("publishedBy", equalTo("test-manager"))
          .body("changed", equalTo(false));

      PublicVersionPublished published =
          probe.await(PublicVersionPublished.class, event -> event.postmortemId().equals(id));
      EventSchemas.validate(published);
      assertThat(published.texts()).isEqualTo(TEXTS);

      as(TestTokens.manager())
          .post(path + "/withdraw")
          .then()
          .statusCode(200)
          .body("publishedAt", equalTo(null));
      EventSchemas.validate(
          probe.await(PublicVersionWithdrawn.class, event -> event.postmortemId().equals(id)));
    }
    as(TestTokens.manager()).post(path + "/withdraw").then().statusCode(409);
  }

  @Test
  void otherWordsNeedApprovalAgainAndLeaveWhatIsPublished() {
    publish();

    write(Map.of("en", "Other words", "ru", "Другие слова"))
        .statusCode(200)
        .body("approvedAt", equalTo(null))
        .body("changed", equalTo(true))
        .body("publishedTexts.en", equalTo(TEXTS.get("en")));
  }

  @Test
  void bothLanguagesAreNeeded() {
    write(Map.of("en", "Only English", "ru", "  ")).statusCode(200);
    as(TestTokens.manager()).post(path + "/approve").then().statusCode(200);
    publishPostmortem();

    as(TestTokens.manager())
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("texts.ru"));
    write(Map.of("en", "x", "xx", "y")).statusCode(422);
  }

  @Test
  void nobodyApprovesTheirOwnWords() {
    as(TestTokens.manager()).body(Map.of("texts", TEXTS)).put(path).then().statusCode(200);

    as(TestTokens.manager())
        .post(path + "/approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("public-version.own"));
    as(TestTokens.admin()).post(path + "/approve").then().statusCode(200);
  }

  @Test
  void itIsTakenBackWithThePostmortem() {
    publish();
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      as(TestTokens.manager())
          .body(Map.of("to", "IN_REVIEW"))
          .post(ROOT + "/postmortems/" + id + "/status")
          .then()
          .statusCode(200);

      probe.await(PublicVersionWithdrawn.class, event -> event.postmortemId().equals(id));
    }
    as(TestTokens.responder()).get(path).then().body("publishedAt", equalTo(null));
  }

  @Test
  void itIsTakenBackOnceTheIncidentIsRestricted() {
    publish();
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      story.restricted().resolve();

      probe.await(PublicVersionWithdrawn.class, event -> event.postmortemId().equals(id));
    }
  }

  @Test
  void drillsAndRestrictedIncidentsHaveNone() {
    IncidentStory drill =
        new IncidentStory(UUID.randomUUID()).drill().milestones(75, 180, 600, 1500, 1980);
    IncidentStory secret =
        new IncidentStory(UUID.randomUUID()).restricted().milestones(75, 180, 600, 1500, 1980);
    for (IncidentStory each : new IncidentStory[] {drill, secret}) {
      each.declare().resolve();
      as(TestTokens.admin())
          .body(Map.of("texts", TEXTS))
          .put(ROOT + "/postmortems/" + Api.postmortemOf(each.id) + "/public-version")
          .then()
          .statusCode(409)
          .body("code", equalTo("public-version.not-for-everybody"));
    }
    String restricted = ROOT + "/postmortems/" + Api.postmortemOf(secret.id) + "/public-version";
    as(TestTokens.responder()).get(restricted).then().statusCode(403);
  }

  @Test
  void aTextThatSomebodyElseChangedIsNotOverwritten() {
    String tag = write(TEXTS).statusCode(200).extract().header("ETag");
    write(Map.of("en", "Newer")).statusCode(200);

    as(TestTokens.responder())
        .header("If-Match", tag)
        .body(Map.of("texts", TEXTS))
        .put(path)
        .then()
        .statusCode(412);
    as(TestTokens.manager()).header("If-Match", tag).post(path + "/approve").then().statusCode(412);
  }

  @Test
  void twoWhoBothBelieveToBeTheFirstDoNotReplaceEachOther() {
    write(TEXTS).statusCode(200);

    as(TestTokens.manager())
        .body(Map.of("texts", Map.of("en", "Mine")))
        .put(path)
        .then()
        .statusCode(412);
    as(TestTokens.responder()).get(path).then().body("texts.en", equalTo(TEXTS.get("en")));
  }

  @Test
  void onlyManagersApprovePublishAndWithdraw() {
    write(TEXTS).statusCode(200);
    for (String deed : new String[] {"approve", "publish", "withdraw"}) {
      as(TestTokens.responder()).post(path + "/" + deed).then().statusCode(403);
      as(TestTokens.stakeholder()).post(path + "/" + deed).then().statusCode(403);
    }
    as(TestTokens.stakeholder()).get(path).then().statusCode(403);
    as(TestTokens.stakeholder()).body(Map.of("texts", TEXTS)).put(path).then().statusCode(403);
  }

  @Test
  void hostileWordsAreInert() {
    write(Map.of("en", "<script>alert(1)</script> [x](javascript:alert(1))"))
        .statusCode(200)
        .body("html.en", not(containsString("<script")))
        .body("html.en", not(containsString("href=\"javascript")));
  }

  private void publish() {
    write(TEXTS).statusCode(200);
    as(TestTokens.manager()).post(path + "/approve").then().statusCode(200);
    publishPostmortem();
    as(TestTokens.manager()).post(path + "/publish").then().statusCode(200);
  }

  private void publishPostmortem() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None needed"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse write(Map<String, String> texts) {
    String seen = as(TestTokens.responder()).get(path).header("ETag");
    RequestSpecification request = as(TestTokens.responder()).body(Map.of("texts", texts));
    return (seen == null ? request : request.header("If-Match", seen)).put(path).then();
  }
}
