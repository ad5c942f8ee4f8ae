package dev.muster.postmortem.related;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SEC-19, LRN-02, MET-05. */
@QuarkusTest
class RelatedTest {
  private static final Duration WINDOW = Duration.ofHours(90 * 24);

  @Inject Cast cast;
  @Inject KnownFactors factors;

  private final String rare = "zqr" + Long.toString(System.nanoTime(), 36);
  private UUID service;

  @BeforeEach
  void service() {
    service = cast.service("Ledger");
  }

  @Test
  void theDraftNamesWhatIsLikeItAndEverybodyMayRead() {
    UUID published = draft(IncidentStory.START, service);
    UUID notYet = draft(IncidentStory.START, service);
    Api.write(published, "root-cause", "A typo.", TestTokens.responder()).statusCode(200);
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "Fixed for good"))
        .post(ROOT + "/postmortems/" + published + "/publish")
        .then()
        .statusCode(200);

    UUID id = draft(IncidentStory.START.plus(Duration.ofDays(3)), service);

    assertThat(Api.section(id, "related"))
        .contains("/post-mortems/" + published + ">)", "2026-03-24: the same service")
        .doesNotContain(notYet.toString());
  }

  @Test
  void eachResemblanceIsNamedAndTheSameCauseComesFirst() {
    UUID id = draft(IncidentStory.START, service);
    UUID sameService = draft(IncidentStory.START, service);
    UUID sameCause = draft(IncidentStory.START, null);
    UUID similarFactor = draft(IncidentStory.START, null);
    UUID similarTitle = draft(IncidentStory.START, null);
    rename(id, rare + " pool exhausted");
    rename(sameService, "Something else entirely");
    rename(sameCause, "Another matter altogether");
    rename(similarFactor, "Unlike anything before");
    rename(similarTitle, rare + " pool exhausted again");
    write(id, "summary", rare + "summary of things that stand nowhere else");
    String category = "T" + Math.abs(rare.hashCode());
    factors.add(id, category, rare + "factor was too small", true);
    factors.add(sameCause, category, "No room left", true);
    factors.add(similarFactor, "DESIGN", rare + "factor was small", true);

    JsonPath related = related(id, TestTokens.responder());

    assertThat(reasons(related, sameService)).isEqualTo(List.of("SAME_SERVICE"));
    assertThat(reasons(related, similarTitle)).isEqualTo(List.of("SIMILAR_TITLE"));
    assertThat(reasons(related, similarFactor)).isEqualTo(List.of("SIMILAR_FACTOR"));
    assertThat(related.getString("cause.text")).contains("too small");
    assertThat(
            related.getString(
                "related.find { it.postmortemId == '" + similarFactor + "' }.cause.category"))
        .isEqualTo("DESIGN");
    assertThat(reasons(related, sameCause)).isEqualTo(List.of("SAME_CAUSE"));
    assertThat(related.getString("related[0].postmortemId")).isEqualTo(sameCause.toString());
    assertThat(related.getList("related.postmortemId")).doesNotContain(id.toString());
  }

  @Test
  void aRootCauseThatWasWrittenBeforeIsFoundWithoutFactorsUnderAnotherTitle() {
    UUID id = draft(IncidentStory.START, service);
    UUID sameCause = draft(IncidentStory.START, null);
    UUID oneWord = draft(IncidentStory.START, null);
    UUID elsewhere = draft(IncidentStory.START, null);
    rename(id, rare + "mine");
    write(id, "summary", "");
    write(id, "root-cause", rare + "pool held forty sockets while seventy workers waited for one");
    write(sameCause, "summary", "Seventy workers waited as the " + rare + "pool held few sockets.");
    write(oneWord, "root-cause", "The " + rare + "pool was renamed in the last release");
    write(elsewhere, "lessons", rare + "pool held forty sockets while seventy workers waited");

    JsonPath related = related(id, TestTokens.responder());

    assertThat(reasons(related, sameCause)).isEqualTo(List.of("SIMILAR_TEXT"));
    assertThat(related.getList("related.postmortemId"))
        .doesNotContain(oneWord.toString(), elsewhere.toString());
  }

  @Test
  void whatEveryDraftSaysMakesNoneSimilar() {
    UUID id = draft(IncidentStory.START, service);
    UUID written = draft(IncidentStory.START, null);
    rename(id, rare + "mine");
    String lead = Api.section(id, "summary").split("\n")[0];
    write(written, "summary", lead + " " + rare);

    assertThat(related(id, TestTokens.responder()).getList("related.postmortemId"))
        .doesNotContain(written.toString());
  }

  @Test
  void whatIsRestrictedIsNotRelatedForThoseWhoMayNotReadIt() {
    Cast.Actor ann = cast.person("Ann", "responder");
    UUID id = draft(IncidentStory.START, service);
    UUID secret =
        Api.postmortemOf(
            new IncidentStory(UUID.randomUUID())
                .restricted()
                .commander(ann.id())
                .service(service)
                .milestonesFrom(IncidentStory.START.minusSeconds(60), 1, 2, 3, 4, 5)
                .declare()
                .resolve()
                .id);
    factors.add(id, "DATA", "Rows were lost", true);
    factors.add(secret, "DATA", "Rows were lost", true);

    JsonPath others = related(id, TestTokens.manager());
    assertThat(others.getList("related.postmortemId")).doesNotContain(secret.toString());
    assertThat(others.getList("recurrences.readable")).containsOnly(false);
    assertThat(others.getList("recurrences.title", String.class))
        .allMatch(title -> title.startsWith("INC-"));
    assertThat(related(id, ann.token()).getList("related.postmortemId"))
        .contains(secret.toString());
    as(TestTokens.manager())
        .get(ROOT + "/postmortems/" + secret + "/related")
        .then()
        .statusCode(403);
    as(TestTokens.stakeholder())
        .get(ROOT + "/postmortems/" + id + "/related")
        .then()
        .statusCode(404);
  }

  @Test
  void theSameCauseAndServiceWithin90DaysIsARecurrenceAndShowsWhatShouldHavePreventedIt() {
    UUID early = draft(IncidentStory.START.minus(WINDOW).minusSeconds(1), service);
    UUID first = draft(IncidentStory.START.minus(WINDOW), service);
    UUID otherCause = draft(IncidentStory.START.minusSeconds(60), service);
    UUID otherService = draft(IncidentStory.START.minusSeconds(60), cast.service("Search"));
    UUID id = draft(IncidentStory.START, service);
    for (UUID same : List.of(early, first, otherService, id)) {
      factors.add(same, "CAPACITY", "Full", true);
    }
    factors.add(otherCause, "DATA", "Lost", true);
    addItem(first, "Alert before the pool is full", "PREVENT");
    addItem(first, "Tell support earlier", "PROCESS");

    JsonPath related = related(id, TestTokens.responder());

    assertThat(related.getList("recurrences.postmortemId")).containsExactly(first.toString());
    assertThat(related.getList("recurrences[0].preventing.title"))
        .containsExactly("Alert before the pool is full");
    assertThat(related(first, TestTokens.responder()).getList("recurrences.postmortemId"))
        .containsExactly(early.toString());
  }

  private static UUID draft(Instant start, UUID service) {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestonesFrom(start, 1, 2, 3, 4, 5);
    if (service != null) {
      story.service(service);
    }
    return Api.postmortemOf(story.declare().resolve().id);
  }

  private static void rename(UUID id, String title) {
    as(TestTokens.manager())
        .body(Map.of("title", title))
        .patch(ROOT + "/postmortems/" + id)
        .then()
        .statusCode(200);
  }

  private static void write(UUID id, String section, String markdown) {
    Api.write(id, section, markdown, TestTokens.responder()).statusCode(200);
  }

  private static void addItem(UUID postmortem, String title, String kind) {
    as(TestTokens.responder())
        .body(Map.of("postmortemId", postmortem, "title", title, "priority", "P1", "kind", kind))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);
  }

  private static JsonPath related(UUID id, String token) {
    return as(token)
        .get(ROOT + "/postmortems/" + id + "/related")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> reasons(JsonPath related, UUID id) {
    return related.getList("related.find { it.postmortemId == '" + id + "' }.reasons");
  }
}
