package dev.muster.postmortem.library;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryTest {
  @Inject Cast cast;
  @Inject KnownFactors factors;

  private final String rare = "zqx" + Long.toString(System.nanoTime(), 36);

  @Test
  void wordsAreFoundWhereverTheyStandAndTheBestMatchComesFirst() {
    UUID title = draft(UUID.randomUUID());
    UUID section = draft(UUID.randomUUID());
    UUID item = draft(UUID.randomUUID());
    UUID factor = draft(UUID.randomUUID());
    as(TestTokens.manager())
        .body(Map.of("title", "The " + rare + " stopped"))
        .patch(ROOT + "/postmortems/" + title)
        .then()
        .statusCode(200);
    Api.write(section, "lessons", "A <b>" + rare + "</b>", TestTokens.responder());
    addItem(item, "Watch the " + rare);
    factors.add(factor, "CAPACITY", rare + " was full", true);

    JsonPath found = search("q=" + rare + "&limit=10");

    assertThat(found.getList("items.postmortem.id"))
        .containsExactlyInAnyOrder(
            title.toString(), section.toString(), item.toString(), factor.toString())
        .startsWith(title.toString());
    assertThat(passage(found, section, "place")).isEqualTo("SECTION");
    assertThat(passage(found, section, "section")).isEqualTo("lessons");
    assertThat(passage(found, item, "place")).isEqualTo("ACTION_ITEM");
    assertThat(passage(found, factor, "place")).isEqualTo("FACTOR");
    assertThat(
            found.getList(
                "items.find { it.postmortem.id == '"
                    + title
                    + "' }.passages[0].text.findAll { it.found }.text"))
        .isEqualTo(List.of(rare));
  }

  @Test
  void whatStandsBesideTheTextIsFoundToo() {
    UUID analysis = draft(null);
    UUID tag = draft(null);
    UUID meeting = draft(null);
    UUID comment = draft(null);
    UUID words = draft(null);
    UUID timeline = pinned("Saw the " + rare);
    analyse(analysis, "The " + rare + " was empty");
    as(TestTokens.responder())
        .body(Map.of("tags", List.of("old " + rare)))
        .put(ROOT + "/postmortems/" + tag + "/tags")
        .then()
        .statusCode(200);
    as(TestTokens.responder())
        .body(Map.of("notes", "We spoke of the " + rare))
        .patch(ROOT + "/postmortems/" + meeting + "/meeting")
        .then()
        .statusCode(200);
    as(TestTokens.responder())
        .body(Map.of("section", "lessons", "text", "Was it " + rare + "?"))
        .post(ROOT + "/postmortems/" + comment + "/comments")
        .then()
        .statusCode(201);
    as(TestTokens.responder())
        .body(Map.of("texts", Map.of("en", "It was " + rare)))
        .put(ROOT + "/postmortems/" + words + "/public-version")
        .then()
        .statusCode(200);

    JsonPath found = search("q=" + rare + "&limit=10");

    assertThat(found.getList("items.postmortem.id"))
        .containsExactlyInAnyOrder(
            analysis.toString(),
            tag.toString(),
            meeting.toString(),
            comment.toString(),
            words.toString(),
            timeline.toString());
    assertThat(passage(found, analysis, "place")).isEqualTo("ANALYSIS");
    assertThat(passage(found, tag, "place")).isEqualTo("TAG");
    assertThat(passage(found, meeting, "place")).isEqualTo("MEETING");
    assertThat(passage(found, comment, "place")).isEqualTo("COMMENT");
    assertThat(passage(found, words, "place")).isEqualTo("PUBLIC_VERSION");
    assertThat(
            found.getList("items.find { it.postmortem.id == '" + timeline + "' }.passages.place"))
        .contains("TIMELINE");
  }

  @Test
  void whatIsSaidAmongThoseWhoWorkIsNotFoundByOthers() {
    UUID id = draft(null);
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.responder())
        .body(Map.of("section", "lessons", "text", "Was it " + rare + "?"))
        .post(ROOT + "/postmortems/" + id + "/comments")
        .then()
        .statusCode(201);
    publish(id);

    assertThat(search("q=" + rare).getList("items")).hasSize(1);
    assertThat(search(TestTokens.stakeholder(), "q=" + rare).getList("items")).isEmpty();
  }

  @Test
  void aDraftedSectionThatTheTemplateDoesNotShowIsNotFound() {
    Cast.Actor named = cast.person(rare, "responder");
    UUID shown =
        Api.postmortemOf(
            new IncidentStory(UUID.randomUUID())
                .milestones(1, 2, 3, 4, 5)
                .declare()
                .takesRole("commander", named.id())
                .resolve()
                .id);
    IncidentStory small =
        new IncidentStory(UUID.randomUUID()).severity(Severity.SEV3).milestones(1, 2, 3, 4, 5);
    small.declare().takesRole("commander", named.id()).resolve();
    await()
        .untilAsserted(
            () ->
                as(TestTokens.responder())
                    .body(Map.of("incidentId", small.id))
                    .post(ROOT + "/postmortems")
                    .then()
                    .statusCode(201));

    assertThat(ids("q=" + rare)).containsExactly(shown.toString());
  }

  @Test
  void allWordsHaveToStandSomewhereAndFormsOfAWordAreTheSame() {
    UUID both = draft(UUID.randomUUID());
    UUID one = draft(UUID.randomUUID());
    Api.write(both, "lessons", "Пулы " + rare + " исчерпаны", TestTokens.responder());
    addItem(both, "Raise the timeouts");
    Api.write(one, "lessons", "Only " + rare, TestTokens.responder());

    assertThat(search("q=" + rare + " timeout пул").getList("items.postmortem.id"))
        .isEqualTo(List.of(both.toString()));
    assertThat(search("q=the и").getList("items")).isEmpty();
    for (String hostile : List.of("'", "a & | !", "\\", "%25", "((((", "<b>")) {
      as(TestTokens.responder())
          .queryParam("q", hostile)
          .get(ROOT + "/library")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    List<UUID> all = List.of(draft(null), draft(null), draft(null));
    for (UUID id : all) {
      Api.write(id, "lessons", rare, TestTokens.responder());
    }

    JsonPath first = search("q=" + rare + "&limit=2");
    JsonPath second = search("q=" + rare + "&limit=2&cursor=" + first.getString("next"));

    assertThat(first.getList("items.postmortem.id")).hasSize(2);
    assertThat(second.getList("items.postmortem.id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getList("items.postmortem.id"));
    assertThat(second.getString("next")).isNull();
    JsonPath newest = search("limit=2");
    assertThat(search("limit=2&cursor=" + newest.getString("next")).getList("items.postmortem.id"))
        .doesNotContainAnyElementsOf(newest.getList("items.postmortem.id"));
  }

  @Test
  void filtersNarrowAndCausesAreCounted() {
    UUID service = cast.service("Ledger");
    UUID id = draft(service);
    UUID other = draft(service);
    factors.add(id, "CAPACITY", "The pool was full", true);
    factors.add(other, "CONFIGURATION", "A typo", true);
    as(TestTokens.responder())
        .body(Map.of("tags", List.of("  Data Base ", rare)))
        .put(ROOT + "/postmortems/" + id + "/tags")
        .then()
        .statusCode(200)
        .body("tags", contains("data base", rare));

    String ofService = "serviceId=" + service;
    assertThat(ids(ofService)).containsExactly(other.toString(), id.toString());
    assertThat(ids(ofService + "&cause=CAPACITY")).containsExactly(id.toString());
    assertThat(ids(ofService + "&tag=data base")).containsExactly(id.toString());
    assertThat(ids(ofService + "&severity=SEV1")).hasSize(2);
    assertThat(ids(ofService + "&severity=SEV3")).isEmpty();
    assertThat(ids(ofService + "&from=2026-03-24T00:00:00Z&until=2026-03-25T00:00:00Z")).hasSize(2);
    assertThat(ids(ofService + "&until=2026-03-24T00:00:00Z")).isEmpty();
    as(TestTokens.responder())
        .get(ROOT + "/library/causes?" + ofService)
        .then()
        .statusCode(200)
        .body("causes.cause", hasItem("CAPACITY"))
        .body("causes.find { it.cause == 'CONFIGURATION' }.count", equalTo(1))
        .body("names.CAPACITY.ru", equalTo("Ёмкость или нагрузка"));
    as(TestTokens.responder()).get(ROOT + "/library/tags").then().statusCode(200);
    as(TestTokens.responder())
        .get(ROOT + "/postmortems/" + id + "/tags")
        .then()
        .body("tags", hasItem(rare));
  }

  @Test
  void stakeholdersFindWhatIsPublishedAndNobodyFindsWhatIsRestricted() {
    Cast.Actor ann = cast.person("Ann", "responder");
    IncidentStory secret =
        new IncidentStory(UUID.randomUUID())
            .restricted()
            .commander(ann.id())
            .milestones(1, 2, 3, 4, 5)
            .declare()
            .resolve();
    UUID restricted = Api.postmortemOf(secret.id);
    UUID draft = draft(null);
    UUID published = draft(null);
    for (UUID id : List.of(restricted, draft, published)) {
      Api.write(id, "root-cause", rare, TestTokens.admin()).statusCode(200);
    }
    publish(published);

    assertThat(search("q=" + rare).getList("items.postmortem.id"))
        .containsExactlyInAnyOrder(draft.toString(), published.toString());
    assertThat(search(TestTokens.stakeholder(), "q=" + rare).getList("items.postmortem.id"))
        .isEqualTo(List.of(published.toString()));
    assertThat(search(ann.token(), "q=" + rare).getList("items")).hasSize(3);
    as(TestTokens.manager())
        .body(Map.of("tags", List.of("x")))
        .put(ROOT + "/postmortems/" + restricted + "/tags")
        .then()
        .statusCode(403);
    as(TestTokens.manager())
        .get(ROOT + "/postmortems/" + restricted + "/tags")
        .then()
        .statusCode(403);
    as(TestTokens.stakeholder())
        .body(Map.of("tags", List.of("x")))
        .put(ROOT + "/postmortems/" + published + "/tags")
        .then()
        .statusCode(403);
  }

  @Test
  void aManagerChoosesTheLearningOfTheMonth() {
    UUID id = draft(null);
    String path = ROOT + "/library/learning";
    Map<String, Object> choice = Map.of("postmortemId", id, "why", "Pools are everywhere");
    as(TestTokens.manager())
        .body(choice)
        .put(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("learning.not-for-everybody"));
    Api.write(id, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    publish(id);
    as(TestTokens.responder()).body(choice).put(path).then().statusCode(403);

    as(TestTokens.manager()).body(choice).put(path).then().statusCode(200);

    as(TestTokens.stakeholder())
        .get(path)
        .then()
        .statusCode(200)
        .body("learning.postmortemId", equalTo(id.toString()))
        .body("learning.why", equalTo("Pools are everywhere"))
        .body("learning.chosenBy", not(equalTo(null)));
  }

  private static UUID draft(UUID service) {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).severity(Severity.SEV1).milestones(1, 2, 3, 4, 5);
    if (service != null) {
      story.service(service);
    }
    return Api.postmortemOf(story.declare().resolve().id);
  }

  private static UUID pinned(String text) {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5);
    story.declare().entry(TimelineEntry.Kind.OBSERVATION, text, true);
    return Api.postmortemOf(story.resolve().id);
  }

  private static void analyse(UUID postmortem, String answer) {
    String path = ROOT + "/postmortems/" + postmortem + "/analyses";
    JsonPath begun =
        as(TestTokens.responder())
            .body(Map.of("kind", "FIVE_WHYS"))
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    as(TestTokens.responder())
        .body(
            Map.of(
                "version",
                begun.getLong("version"),
                "title",
                "Why",
                "document",
                Map.of(
                    "fiveWhys",
                    Map.of(
                        "problem",
                        "Down",
                        "answers",
                        List.of(Map.of("id", "a", "text", answer, "rootCause", false)),
                        "measures",
                        List.of()))))
        .put(path + "/" + begun.getString("id"))
        .then()
        .statusCode(200);
  }

  private static void addItem(UUID postmortem, String title) {
    as(TestTokens.responder())
        .body(Map.of("postmortemId", postmortem, "title", title, "priority", "P1"))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);
  }

  private static void publish(UUID id) {
    as(TestTokens.manager())
        .body(
            Map.of(
                "noActionItemsReason",
                "Fixed for good",
                "uncoveredFactorsReason",
                "It is replaced"))
        .post(ROOT + "/postmortems/" + id + "/publish")
        .then()
        .statusCode(200);
  }

  private static List<String> ids(String query) {
    return search(query).getList("items.postmortem.id");
  }

  private static JsonPath search(String query) {
    return search(TestTokens.responder(), query);
  }

  private static JsonPath search(String token, String query) {
    return as(token).get(ROOT + "/library?" + query).then().statusCode(200).extract().jsonPath();
  }

  private static String passage(JsonPath found, UUID id, String field) {
    return found.getString("items.find { it.postmortem.id == '" + id + "' }.passages[0]." + field);
  }
}
