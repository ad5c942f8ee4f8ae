package dev.muster.postmortem.importing;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportTest {
  private static final String DOCUMENT =
      """
      # Postmortem: the pool ran dry

      | Date | 2026-03-24 |
      | --- | --- |
      | Severity | SEV2 |

      ## Summary

      Checkout was down.

      ## Root cause

      The pool was small.

      ## Weather

      It rained.

      ## Action items

      | Action | Owner | Due | Priority |
      | --- | --- | --- | --- |
      | Raise the limit | %s | 2020-01-01 | High |
      | Alert on it | Nobody here | | |
      """;

  @Inject Cast cast;
  @Inject KnownFactors factors;

  @Test
  void aPreviewSaysWhatWouldGoWhereAndStoresNothing() {
    IncidentStory story = offered();
    Cast.Actor olive = cast.person("Olive " + UUID.randomUUID(), "responder");

    preview(DOCUMENT.formatted(olive.name()), story.id)
        .statusCode(200)
        .body("own", equalTo(false))
        .body("title", equalTo("the pool ran dry"))
        .body("facts.label", contains("Date", "Severity"))
        .body("sections.key", contains("summary", "root-cause", "notes"))
        .body("sections.effect", everyItem(equalTo("FILLS")))
        .body("sections[1].name", equalTo("Root cause"))
        .body("unknown", contains("Weather"))
        .body("actionItems.title", contains("Raise the limit", "Alert on it"))
        .body("actionItems[0].ownerFound", equalTo(true))
        .body("actionItems[0].priority", equalTo("P1"))
        .body("actionItems[0].dueOn", nullValue())
        .body("actionItems[0].description", containsString("Due: 2020-01-01"))
        .body("actionItems[1].ownerFound", equalTo(false))
        .body("actionItems[1].priority", equalTo("P2"))
        .body("postmortemId", nullValue());

    as(TestTokens.admin())
        .get(ROOT + "/postmortems?incidentId=" + story.id)
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void anImportDraftsThePostmortemAndProposesTheActionItems() {
    IncidentStory story = offered();
    Cast.Actor olive = cast.person("Olive " + UUID.randomUUID(), "responder");

    UUID id = take(DOCUMENT.formatted(olive.name()), story.id, false);

    JsonPath written = Api.postmortem(id, TestTokens.responder());
    assertThat(written.getString("title")).isEqualTo("the pool ran dry");
    assertThat(Api.section(id, "root-cause")).isEqualTo("The pool was small.");
    assertThat(Api.section(id, "notes"))
        .contains("### Weather\n\nIt rained.", "| Date | 2026-03-24 |", "| Severity | SEV2 |");
    assertThat(written.getList("actionItems.status")).containsOnly("PROPOSED");
    assertThat(written.getString("actionItems[0].owner.name")).isEqualTo(olive.name());
    assertThat(written.getString("actionItems[1].description")).contains("Owner: Nobody here");
  }

  @Test
  void theSecondTimeNothingChanges() {
    IncidentStory story = offered();
    UUID id = take(DOCUMENT.formatted("-"), story.id, false);
    String first = export(id, "en");

    preview(DOCUMENT.formatted("-"), story.id)
        .body("sections.effect", everyItem(equalTo("SAME")))
        .body("actionItems.known", everyItem(equalTo(true)))
        .body("postmortemId", equalTo(id.toString()));
    assertThat(take(DOCUMENT.formatted("-"), story.id, false)).isEqualTo(id);
    assertThat(export(id, "en")).isEqualTo(first);
  }

  @Test
  void whatPeopleWroteGivesWayOnlyWhenSomebodySaysSo() {
    IncidentStory story = offered();
    UUID id = take(DOCUMENT.formatted("-"), story.id, false);
    Api.write(id, "root-cause", "Somebody knew better.", TestTokens.responder()).statusCode(200);

    preview(DOCUMENT.formatted("-"), story.id)
        .body("replaces", equalTo(true))
        .body("sections.find { it.key == 'root-cause' }.effect", equalTo("REPLACES"));
    send(DOCUMENT.formatted("-"), story.id, false, TestTokens.responder())
        .statusCode(409)
        .body("code", equalTo("import.replaces"))
        .body("errors.field", contains("sections.root-cause"));
    assertThat(Api.section(id, "root-cause")).isEqualTo("Somebody knew better.");

    take(DOCUMENT.formatted("-"), story.id, true);
    assertThat(Api.section(id, "root-cause")).isEqualTo("The pool was small.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void ourOwnExportComesBackAsTheSameBytes(String language) {
    IncidentStory story = offered();
    UUID id = rich(story);
    String first = export(id, language);
    Api.write(id, "root-cause", "Somebody spoilt it.", TestTokens.responder()).statusCode(200);
    as(TestTokens.responder()).body(Map.of("title", "Spoilt")).patch(path(id)).then();
    as(TestTokens.responder()).delete(path(id) + "/factors/" + factor(id)).then().statusCode(204);
    assertThat(export(id, language)).isNotEqualTo(first);

    preview(first, story.id).body("own", equalTo(true)).body("language", equalTo(language));
    take(first, story.id, true);

    assertThat(export(id, language)).isEqualTo(first);
  }

  @Test
  void anExportOfAnotherIncidentKeepsItsFactsAndAnalysesAsNotes() {
    UUID id = rich(offered());
    String first = export(id, "en");
    IncidentStory other = offered();

    UUID copy = take(first, other.id, false);

    assertThat(Api.section(copy, "root-cause")).isEqualTo(Api.section(id, "root-cause"));
    assertThat(Api.section(copy, "notes")).contains("| Date | 2026-03-24 |", "### Five whys: ");
    JsonPath written = Api.postmortem(copy, TestTokens.responder());
    assertThat(written.getList("actionItems.title"))
        .isEqualTo(Api.postmortem(id, TestTokens.responder()).getList("actionItems.title"));
    as(TestTokens.responder())
        .get(path(copy) + "/factors")
        .then()
        .body("text.flatten()", hasItem("The limit; nobody knew | it"));
    String again = export(copy, "en");
    take(first, other.id, false);
    assertThat(export(copy, "en")).isEqualTo(again);
  }

  @Test
  void stakeholdersImportNothing() {
    IncidentStory story = offered();

    send(DOCUMENT, story.id, false, TestTokens.stakeholder()).statusCode(403);
    as(TestTokens.stakeholder())
        .body(Map.of("markdown", DOCUMENT))
        .post(ROOT + "/postmortems/imports/preview")
        .then()
        .statusCode(403);
  }

  @Test
  void thePostmortemOfARestrictedIncidentIsForThoseWhoTookPart() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).restricted();
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    Api.postmortemOf(story.id);

    send(DOCUMENT, story.id, true, TestTokens.responder()).statusCode(403);
    as(TestTokens.responder())
        .body(Map.of("markdown", DOCUMENT, "incidentId", story.id))
        .post(ROOT + "/postmortems/imports/preview")
        .then()
        .statusCode(403);
  }

  @Test
  void anIncidentThatNobodyKnowsAndADocumentThatIsTooLargeAreRefused() {
    preview("# A", UUID.randomUUID()).statusCode(404);
    send("# A", UUID.randomUUID(), false, TestTokens.responder()).statusCode(404);
    preview("x".repeat(1_000_001), null).statusCode(400).body("errors.field", contains("markdown"));
    preview("## Summary\n\n" + "x".repeat(200_001), null)
        .statusCode(422)
        .body("code", equalTo("import.section-too-long"));
    preview("## Action items\n\n" + "- do\n".repeat(201), null)
        .statusCode(422)
        .body("code", equalTo("import.too-many-items"));
  }

  @Test
  void hostileTextIsInertInThePreview() {
    preview("# A\n\n## Summary\n\n<script>alert(1)</script>", null)
        .statusCode(200)
        .body("sections[0].html", not(containsString("<script")))
        .body("sections[0].markdown", notNullValue());
  }

  @Test
  void whyNothingIsDoneAboutAFactorStandsInEveryFormatAndComesBack() {
    UUID id = take("# A", offered().id, false);
    Api.write(id, "root-cause", "The pool was small.", TestTokens.responder()).statusCode(200);
    factor(id, Map.of("category", "CAPACITY", "text", "Shared pool"));
    factor(
        id, Map.of("category", "CHANGE", "text", "Old file", "noActionReason", "Replaced; in May"));
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed", "uncoveredFactorsReason", "It is taken apart"))
        .post(path(id) + "/publish")
        .then()
        .statusCode(200);

    for (String ending : List.of("md", "html", "json")) {
      assertThat(
              as(TestTokens.responder())
                  .get(path(id) + "/export." + ending + "?language=ru")
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString())
          .contains("It is taken apart", "Replaced; in May");
    }
    UUID copy = take(export(id, "en"), offered().id, false);
    assertThat(
            as(TestTokens.responder())
                .get(path(copy) + "/factors")
                .jsonPath()
                .getList("noActionReason", String.class))
        .containsExactlyInAnyOrder("It is taken apart", "Replaced; in May");
  }

  @Test
  void aReasonBesideAnItemThatNobodyOwnsComesBackWithBoth() {
    UUID id = take("# A", offered().id, false);
    String factor =
        factor(
            id,
            Map.of("category", "CHANGE", "text", "Old file", "noActionReason", "Replaced in May"));
    String item =
        as(TestTokens.responder())
            .body(Map.of("postmortemId", id, "title", "Ask; then decide", "priority", "P3"))
            .post(ROOT + "/action-items")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(TestTokens.responder())
        .put(path(id) + "/factors/" + factor + "/action-items/" + item)
        .then()
        .statusCode(200);

    UUID copy = take(export(id, "en"), offered().id, false);

    JsonPath factors = as(TestTokens.responder()).get(path(copy) + "/factors").jsonPath();
    assertThat(factors.getString("[0].noActionReason")).isEqualTo("Replaced in May");
    assertThat(factors.getString("[0].actionItems[0].title")).isEqualTo("Ask; then decide");
  }

  private static String factor(UUID id, Map<String, Object> factor) {
    return as(TestTokens.responder())
        .body(factor)
        .post(path(id) + "/factors")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatItemsBringAndCostComesBackWithThem() {
    IncidentStory story = offered();
    UUID id = take("# A", story.id, false);
    as(TestTokens.responder())
        .body(
            Map.of(
                "postmortemId", id,
                "title", "Raise the limit",
                "priority", "P1",
                "impact", "HIGH",
                "effort", "LOW"))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);

    for (String language : List.of("en", "ru")) {
      UUID copy = take(export(id, language), offered().id, false);

      JsonPath item = Api.postmortem(copy, TestTokens.responder());
      assertThat(item.getString("actionItems[0].impact")).isEqualTo("HIGH");
      assertThat(item.getString("actionItems[0].effort")).isEqualTo("LOW");
      assertThat(item.getString("actionItems[0].description")).isEmpty();
    }
  }

  @Test
  void aDocumentOfOursFromBeforeItemsWereJudgedIsReadAsOurs() {
    IncidentStory story = offered();
    UUID id = take("# A", story.id, false);
    as(TestTokens.responder())
        .body(Map.of("postmortemId", id, "title", "Raise the limit", "priority", "P0"))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);
    String older =
        export(id, "en")
            .replace("| Priority | Impact | Effort | Due |", "| Priority | Due |")
            .replace(
                "| --- | --- | --- | --- | --- | --- | --- | --- |",
                "| --- | --- | --- | --- | --- | --- |")
            .replace("| P0 |  |  |", "| P0 |");

    preview(older, null)
        .body("own", equalTo(true))
        .body("actionItems.title", contains("Raise the limit"))
        .body("actionItems[0].priority", equalTo("P0"))
        .body("actionItems[0].description", equalTo(""));
  }

  @Test
  void judgementsOfOthersAreUnderstoodAndWordsThatMeanNothingHereAreKept() {
    preview(
            """
            # A

            ## Action items

            | Action | Impact | Effort |
            | --- | --- | --- |
            | Raise the limit | Large | two weeks |
            """,
            null)
        .statusCode(200)
        .body("actionItems[0].impact", equalTo("HIGH"))
        .body("actionItems[0].effort", nullValue())
        .body("actionItems[0].description", equalTo("- Effort: two weeks"));
  }

  private UUID rich(IncidentStory story) {
    UUID id = take("# A", story.id, false);
    Api.write(
            id,
            "root-cause",
            "## Action items\n\n"
                + "```sh\n"
                + "# a comment\n"
                + "```\n\n"
                + "| a | b |\n"
                + "| --- | --- |\n"
                + "| 1 | \\| |\n\n"
                + "<script>alert(1)</script> \uD83D\uDD25 שלום",
            TestTokens.responder())
        .statusCode(200);
    factors.add(id, "CAPACITY", "The limit; nobody knew | it", true);
    as(TestTokens.responder())
        .body(Map.of("postmortemId", id, "title", "Raise | the `limit`", "priority", "P0"))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);
    as(TestTokens.responder())
        .body(Map.of("kind", "FIVE_WHYS"))
        .post(path(id) + "/analyses")
        .then()
        .statusCode(201);
    return id;
  }

  private static String factor(UUID id) {
    return as(TestTokens.responder()).get(path(id) + "/factors").jsonPath().getString("id[0]");
  }

  /** An incident whose post-mortem nobody demands. */
  private static IncidentStory offered() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID())
            .severity(Severity.SEV3)
            .milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    await()
        .until(
            () ->
                as(TestTokens.responder())
                    .get(ROOT + "/postmortems/offers?limit=200")
                    .jsonPath()
                    .getList("items.incidentId")
                    .contains(story.id.toString()));
    return story;
  }

  private static String path(UUID id) {
    return ROOT + "/postmortems/" + id;
  }

  private static String export(UUID id, String language) {
    return as(TestTokens.responder())
        .get(path(id) + "/export.md?language=" + language)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static ValidatableResponse preview(String markdown, UUID incident) {
    Map<String, Object> body = new HashMap<>(Map.of("markdown", markdown));
    body.put("incidentId", incident);
    return as(TestTokens.responder()).body(body).post(ROOT + "/postmortems/imports/preview").then();
  }

  private static ValidatableResponse send(
      String markdown, UUID incident, boolean replace, String token) {
    return as(token)
        .body(Map.of("markdown", markdown, "incidentId", incident, "replace", replace))
        .post(ROOT + "/postmortems/imports")
        .then();
  }

  private static UUID take(String markdown, UUID incident, boolean replace) {
    return UUID.fromString(
        send(markdown, incident, replace, TestTokens.responder())
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }
}
