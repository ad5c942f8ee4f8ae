package dev.muster.postmortem.publication;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.HarmlessPdf;
import dev.muster.testkit.hostile.Harmless;
import dev.muster.testkit.hostile.HostileWords;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is written into a post-mortem can do nothing but be read, wherever it is shown. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocumentTest {
  private static final String[] DRAWN = {"svg", "title", "desc", "rect", "path", "text", "g"};

  @Inject Sql sql;
  @Inject MarkdownRenderer renderer;

  private UUID id;
  private String path;

  @BeforeEach
  void aPostmortemWrittenByTheWorst() {
    if (id == null) {
      write();
    }
  }

  private void write() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980).declare();
    HostileWords.everythingCut(2000)
        .forEach(
            words -> {
              story.entry(TimelineEntry.Kind.OBSERVATION, words, true);
              story.alert(words);
            });
    story.affects(5000, 120).rootCause(HostileWords.markdown()).resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id;
  }

  @Test
  void whatTheDraftTookFromTheIncidentIsHarmless() throws IOException {
    everyDocument();
    onPaper();
  }

  @Test
  void textsTitlesItemsAndReasonsAreHarmlessInPagesAndFiles() throws IOException {
    for (SectionKey key : SectionKey.values()) {
      taken(
          as(TestTokens.admin())
              .body(new Api.Text(HostileWords.markdown()))
              .put(path + "/sections/" + key.slug()));
    }
    everyDocument();
    HostileWords.everythingCut(200).forEach(this::item);
    everyDocument();
    HostileWords.everythingCut(300)
        .forEach(
            words -> {
              taken(
                  as(TestTokens.admin())
                      .body(Map.of("title", words, "noActionItemsReason", words))
                      .patch(path));
              everyDocument();
            });
    onPaper();
  }

  @Test
  void headingsOfATemplateAreHarmless() {
    String key = "hostile-" + UUID.randomUUID().toString().substring(0, 8);
    List<String> words = HostileWords.everythingCut(80).toList();
    List<Map<String, Object>> sections = new ArrayList<>();
    for (int i = 0; i < SectionKey.values().length; i++) {
      Map<String, String> said = Map.of("en", words.get(i), "ru", words.get(i + 1));
      sections.add(Map.of("key", SectionKey.values()[i].slug(), "heading", said, "hint", said));
    }
    Map<String, Object> template =
        Map.of(
            "name", Map.of("en", words.get(0), "ru", words.get(1)),
            "kind", "DRILL",
            "severities", List.of("SEV4"),
            "sections", sections,
            "approvals", Map.of("needed", 0, "roles", List.of("MANAGER")));
    taken(as(TestTokens.manager()).body(template).put(ROOT + "/templates/" + key));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    "update postmortem set template_key = ?, template_version = 1 where id = ?",
                    key,
                    id));

    everyDocument();
  }

  @Test
  void wordsForCustomersAreHarmless() {
    Response written =
        taken(
            as(TestTokens.manager())
                .body(
                    Map.of(
                        "texts",
                        Map.of("en", HostileWords.markdown(), "ru", HostileWords.markdown())))
                .put(path + "/public-version"));

    Harmless.html("public version", written.jsonPath().getString("html.en"));
    Harmless.html("public version", written.jsonPath().getString("html.ru"));
  }

  @Test
  void picturesOfAnalysesHoldWordsAsWords() {
    List<String> words = HostileWords.everythingCut(500).toList();
    pictures("FIVE_WHYS", Map.of("fiveWhys", whys(words)), words);
    pictures("FISHBONE", Map.of("fishbone", fishbone(words)), words);
    pictures("FAULT_TREE", Map.of("faultTree", Map.of("events", events(words))), words);
    pictures("TIMELINE", Map.of("timeline", Map.of("notes", notes(words))), words);
    Harmless.svg(
        "impact",
        as(TestTokens.responder()).get(path + "/impact.svg").then().extract().asString(),
        DRAWN);
  }

  @Test
  void aTableForASpreadsheetHoldsNoFormula() {
    HostileWords.everythingCut(200).forEach(this::item);

    String table =
        as(TestTokens.responder())
            .accept("text/csv")
            .get(ROOT + "/action-items/csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table.lines())
        .noneMatch(line -> line.matches("(?:.*,)?\"?[=+@-](?:HYPERLINK|[a-zA-Z]+\\().*"));
  }

  @Test
  void whatIsReadByProgramsIsNoPage() {
    HostileWords.everythingCut(5000)
        .forEach(
            words ->
                taken(
                    as(TestTokens.responder())
                        .body(Map.of("section", "root-cause", "text", words))
                        .post(path + "/comments")));
    HostileWords.everythingCut(1000)
        .limit(10)
        .forEach(
            words ->
                taken(
                    as(TestTokens.responder())
                        .body(
                            Map.of(
                                "category", "CODE_DEFECT", "text", words, "noActionReason", words))
                        .post(path + "/factors")));
    taken(
        as(TestTokens.responder())
            .body(Map.of("tags", List.of("<script>pwned()</script>")))
            .put(path + "/tags"));
    for (String suffix : List.of("", "/comments", "/factors", "/analyses", "/meeting")) {
      as(TestTokens.responder())
          .get(path + suffix)
          .then()
          .contentType(io.restassured.http.ContentType.JSON)
          .header("X-Content-Type-Options", org.hamcrest.Matchers.equalTo("nosniff"));
    }
    as(TestTokens.responder())
        .body(Map.of("category", "CODE_DEFECT", "text", "x", "evidenceUrl", "javascript:pwned()"))
        .post(path + "/factors")
        .then()
        .statusCode(400);
  }

  private void everyDocument() {
    for (String language : List.of("en", "ru")) {
      String page =
          as(TestTokens.responder())
              .get(path + "/preview?language=" + language)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      Harmless.html("preview", page);
      String file =
          as(TestTokens.responder())
              .accept("text/markdown")
              .get(path + "/export.md?language=" + language)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      Harmless.html("file", renderer.toHtml(file));
    }
  }

  private void onPaper() throws IOException {
    for (String language : List.of("en", "ru")) {
      byte[] file =
          as(TestTokens.responder())
              .get(path + "/export.pdf?language=" + language)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      assertThat(HarmlessPdf.words(language, file)).contains("<script>pwned()</script>");
    }
  }

  private void pictures(String kind, Map<String, Object> document, List<String> words) {
    String analysis =
        taken(as(TestTokens.responder()).body(Map.of("kind", kind)).post(path + "/analyses"))
            .path("id");
    long version = 0;
    for (String title : Stream.concat(words.stream().limit(3), Stream.of("Why")).toList()) {
      String cut = title.length() > 200 ? title.substring(0, 200) : title;
      taken(
          as(TestTokens.responder())
              .body(Map.of("version", version++, "title", cut, "document", document))
              .put(path + "/analyses/" + analysis));
      for (String language : List.of("en", "ru")) {
        Response drawn =
            taken(
                as(TestTokens.responder())
                    .accept("image/svg+xml")
                    .get(path + "/analyses/" + analysis + ".svg?lang=" + language));
        assertThat(drawn.header("Content-Security-Policy")).contains("default-src 'none'");
        Harmless.svg(kind, drawn.asString(), DRAWN);
      }
    }
  }

  private static Map<String, Object> whys(List<String> words) {
    return Map.of(
        "problem", words.get(0),
        "question", words.get(1),
        "answers",
            IntStream.range(0, words.size())
                .mapToObj(
                    i -> Map.of("id", "a" + i, "text", words.get(i), "question", words.get(i)))
                .toList(),
        "measures",
            words.stream()
                .limit(10)
                .map(
                    each ->
                        Map.of(
                            "id", "m" + words.indexOf(each), "horizon", "SHORT_TERM", "text", each))
                .toList());
  }

  private static Map<String, Object> fishbone(List<String> words) {
    return Map.of(
        "effect", words.get(0),
        "branches",
            IntStream.range(0, 10)
                .mapToObj(i -> Map.of("id", "b" + i, "name", cut(words.get(i), 80)))
                .toList(),
        "causes",
            IntStream.range(0, words.size())
                .mapToObj(
                    i -> Map.of("id", "c" + i, "branchId", "b" + i % 10, "text", words.get(i)))
                .toList());
  }

  private static List<Map<String, Object>> events(List<String> words) {
    List<Map<String, Object>> events = new ArrayList<>();
    events.add(Map.of("id", "top", "text", words.get(0), "gate", "OR", "occurred", true));
    for (int i = 0; i < words.size(); i++) {
      Map<String, Object> event = new HashMap<>();
      event.put("id", "e" + i);
      event.put("parentId", "top");
      event.put("text", words.get(i));
      event.put("occurred", false);
      events.add(event);
    }
    return events;
  }

  private static List<Map<String, Object>> notes(List<String> words) {
    return IntStream.range(0, words.size())
        .<Map<String, Object>>mapToObj(
            i ->
                Map.of(
                    "id",
                    "n" + i,
                    "phase",
                    "DETECTION",
                    "helped",
                    i % 2 == 0,
                    "text",
                    words.get(i)))
        .toList();
  }

  private static String cut(String words, int length) {
    return words.length() > length ? words.substring(0, length) : words;
  }

  private void item(String words) {
    taken(
        as(TestTokens.admin())
            .body(
                Map.of(
                    "postmortemId", id,
                    "title", words,
                    "description", words,
                    "priority", "P2",
                    "status", "PROPOSED"))
            .post(ROOT + "/action-items"));
  }

  private static Response taken(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
    return answer;
  }
}
