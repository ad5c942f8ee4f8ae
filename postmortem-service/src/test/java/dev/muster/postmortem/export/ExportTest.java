package dev.muster.postmortem.export;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves what it exports in {@code target/exports}, where one can look at it. */
@QuarkusTest
class ExportTest {
  private static final Path FOLDER = Path.of("target/exports");

  @Inject RichPostmortem rich;
  private UUID id;
  private String path;

  @BeforeEach
  void write() {
    id = rich.write();
    path = ROOT + "/postmortems/" + id;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyFormatHasEveryPart(String language) throws IOException {
    Files.createDirectories(FOLDER);
    byte[] markdown = download("export.md", language);
    byte[] html = download("export.html", language);
    byte[] pdf = download("export.pdf", language);
    byte[] json = download("export.json", language);
    for (String said : rich.says(language)) {
      assertThat(new String(markdown, StandardCharsets.UTF_8)).contains(said);
      assertThat(new String(html, StandardCharsets.UTF_8)).contains(said);
    }
    try (PDDocument file = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
      assertThat(text).contains(rich.says(language).get(0));
    }
    assertThat(new String(html, StandardCharsets.UTF_8))
        .contains("<svg")
        .doesNotContain("<script", "src=\"http", "@import", "<link");
    assertThat(json).isEqualTo(download("export.json", language));
    assertThat(markdown).isEqualTo(download("export.md", language));
    pictures(language);
  }

  private void pictures(String language) throws IOException {
    List<String> ids = as(TestTokens.responder()).get(path + "/analyses").jsonPath().getList("id");
    for (int i = 0; i < ids.size(); i++) {
      byte[] svg =
          as(TestTokens.responder())
              .get(path + "/analyses/" + ids.get(i) + ".svg?lang=" + language)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      Files.write(FOLDER.resolve("post-mortem-" + language + "-" + (i + 1) + ".svg"), svg);
    }
  }

  private byte[] download(String name, String language) throws IOException {
    ExtractableResponse<Response> answer =
        as(TestTokens.responder())
            .get(path + "/" + name + "?language=" + language)
            .then()
            .statusCode(200)
            .header("Content-Disposition", startsWith("attachment; filename=\"post-mortem-INC-"))
            .extract();
    String ending = name.substring(name.indexOf('.'));
    Files.write(FOLDER.resolve("post-mortem-" + language + ending), answer.asByteArray());
    return answer.asByteArray();
  }

  @Test
  void whatMusterNamedIsNamedInTheLanguageOfTheReader() {
    String russian = as(TestTokens.responder()).get(path + "/export.html?language=ru").asString();
    String english = as(TestTokens.responder()).get(path + "/export.html?language=en").asString();

    assertThat(russian)
        .contains("Ада Лавлейс: Ответственный за post-mortem, Летописец", ">Дерево отказов</h3>")
        .doesNotContain("Owner of the post-mortem", "Five whys", "Fishbone", "Fault tree");
    assertThat(english)
        .contains("Ада Лавлейс: Owner of the post-mortem, Scribe", ">Fault tree</h3>")
        .doesNotContain("Ответственный за post-mortem", "Дерево отказов");
  }

  @Test
  void theDataHasAFixedOrderAndNoMomentOfWriting() {
    as(TestTokens.responder())
        .get(path + "/export.json?language=en")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("format", equalTo("muster-postmortem/1"))
        .body("incident.milestones.resolvedAt", notNullValue())
        .body("sections.find { it.key == 'root-cause' }.heading", equalTo("Root cause"))
        .body("analyses.kind.size()", equalTo(4))
        .body("analyses.find { it.kind == 'FAULT_TREE' }.findings.cutSets", notNullValue())
        .body("factors.main", hasItem(true))
        .body("actionItems.find { it.ownerTeam != null }.owner", equalTo(null))
        .body("actionItems.find { it.ownerTeam != null }.impact", equalTo("HIGH"))
        .body("actionItems.find { it.ownerTeam != null }.effort", equalTo("MEDIUM"))
        .body("meeting.agenda.minutes", everyItem(notNullValue()));
  }

  @Test
  void aHostileTitleMakesNoOtherFileName() {
    as(TestTokens.responder())
        .body(Map.of("title", "a\"; filename=\"evil.exe\r\nX: y ../../Отказ 🔥"))
        .patch(path)
        .then()
        .statusCode(200);

    for (String ending : List.of("md", "html", "pdf", "json")) {
      String header =
          as(TestTokens.responder())
              .get(path + "/export." + ending)
              .then()
              .statusCode(200)
              .header("X", equalTo(null))
              .extract()
              .header("Content-Disposition");
      assertThat(header)
          .matches(
              "attachment; filename=\"post-mortem-INC-\\d+\\."
                  + ending
                  + "\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+");
    }
  }

  @Test
  void whoMayNotReadItExportsNothing() {
    UUID restricted = rich.restricted();
    for (String name :
        List.of("preview", "export.md", "export.html", "export.pdf", "export.json")) {
      as(TestTokens.stakeholder()).get(path + "/" + name).then().statusCode(404);
      as(TestTokens.responder())
          .get(ROOT + "/postmortems/" + restricted + "/" + name)
          .then()
          .statusCode(403);
      as(TestTokens.admin())
          .get(ROOT + "/postmortems/" + restricted + "/" + name)
          .then()
          .statusCode(200);
      as(TestTokens.responder())
          .get(ROOT + "/postmortems/" + UUID.randomUUID() + "/" + name)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void whoTakesAwayADocumentOfARestrictedIncidentIsKept() {
    UUID restricted = rich.restricted();
    for (String ending : List.of("md", "html", "pdf", "json")) {
      as(TestTokens.admin())
          .get(ROOT + "/postmortems/" + restricted + "/export." + ending)
          .then()
          .statusCode(200);
      as(TestTokens.responder())
          .get(ROOT + "/postmortems/" + restricted + "/export." + ending)
          .then()
          .statusCode(403);
      as(TestTokens.admin()).get(path + "/export." + ending).then().statusCode(200);
    }
    as(TestTokens.admin())
        .get(ROOT + "/postmortems/" + restricted + "/preview")
        .then()
        .statusCode(200);

    JsonPath log = as(TestTokens.admin()).get(ROOT + "/audit?limit=200").jsonPath();
    String kept = "items.findAll { it.action == 'postmortem.download' && it.targetId == '%s' }";
    assertThat(log.getList(kept.formatted(restricted) + ".details.format"))
        .containsExactly("json", "pdf", "html", "md");
    assertThat(log.getList(kept.formatted(restricted) + ".actorName")).doesNotContainNull();
    assertThat(log.getList(kept.formatted(restricted) + ".at")).doesNotContainNull();
    assertThat(log.getList(kept.formatted(id))).isEmpty();
  }

  @Test
  void aColumnInWhichNothingStandsIsLeftOutOfAPage() {
    String page = as(TestTokens.responder()).get(path + "/export.html?language=en").asString();

    assertThat(page.substring(page.indexOf("id=\"action-items\"")))
        .contains("<th scope=\"col\">Effort</th>")
        .doesNotContain("<th scope=\"col\">Evidence</th>");
  }

  @Test
  void aPageIsInertAndNamesNothingElsewhere() {
    as(TestTokens.responder())
        .get(path + "/export.html")
        .then()
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(not(containsString("<script")))
        .body(not(containsString("<img")));
  }
}
