package dev.muster.comms.promise;

import static dev.muster.comms.IncidentStory.publicly;
import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Words;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAD-08: every time that is named is kept in mind, and so is what became of it. */
@QuarkusTest
class PromiseTest {
  @Inject MovableClock clock;
  @Inject PromiseWatch watch;

  private final UUID team = UUID.randomUUID();
  private Site site;
  private IncidentStory incident;

  @BeforeEach
  void anIncidentOnAPage() {
    site = Api.site("en", "ru");
    incident = new IncidentStory(clock, Severity.SEV1, site.serviceId()).team(team);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void aWordInTimeKeepsThePromiseAndMakesTheNext() {
    tell(incident.declared());
    JsonNode first = awaitPromises("PUBLIC", all -> all.size() == 1).get(0);
    assertThat(first.path("state").asText()).isEqualTo("OPEN");
    assertThat(first.path("severity").asText()).isEqualTo("SEV1");
    assertThat(first.path("teamId").asText()).isEqualTo(team.toString());

    clock.advance(Duration.ofMinutes(10));
    Instant next = clock.instant().plus(Duration.ofHours(1));
    tell(incident.says(publicly("More later.", "Подробности позже."), next));

    List<JsonNode> both = awaitPromises("PUBLIC", all -> all.size() == 2);
    assertThat(both.get(0).path("dueAt").asText()).isEqualTo(next.toString());
    assertThat(both.get(1).path("state").asText()).isEqualTo("KEPT");
    assertThat(both.get(1).path("fulfilledAt").isNull()).isFalse();
    tell(incident.moves(IncidentState.RESOLVED));
    awaitPromises("PUBLIC", all -> all.stream().allMatch(PromiseTest::kept));
  }

  @Test
  void silenceIsAMissedPromiseAndALateWordDoesNotMakeItKept() {
    tell(incident.declared());
    Instant promised = clock.instant().plus(Duration.ofMinutes(20));
    tell(incident.says(new Words(null, "Looking"), promised));
    awaitPromises("INTERNAL", all -> all.size() == 1);

    clock.advance(Duration.ofMinutes(21));
    watch.wake();
    JsonNode missed = awaitPromises("INTERNAL", all -> state(all, "MISSED")).get(0);
    assertThat(missed.path("fulfilledAt").isNull()).isTrue();

    tell(incident.says(new Words(null, "Still looking"), null));
    JsonNode late =
        awaitPromises("INTERNAL", all -> !all.get(0).path("fulfilledAt").isNull()).get(0);
    assertThat(late.path("state").asText()).isEqualTo("MISSED");
    tell(incident.moves(IncidentState.CANCELLED));
    awaitPromises("PUBLIC", all -> !state(all, "OPEN"));
  }

  @Test
  void anEndWithoutWordsReleasesWhatColleaguesWerePromised() {
    tell(incident.declared());
    tell(incident.says(new Words(null, "Looking"), clock.instant().plus(Duration.ofMinutes(20))));
    awaitPromises("INTERNAL", all -> all.size() == 1);
    tell(incident.moves(IncidentState.RESOLVED));
    awaitPromises("INTERNAL", all -> state(all, "RELEASED"));
  }

  @Test
  void anExpectedEndIsAPromiseThatANewOneReplaces() {
    String id = Api.json(write(Map.of("expectedAt", in(60)))).path("id").asText();
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + id + "/updates",
            Map.of("body", Map.of("en", "It takes longer."), "expectedAt", in(120))));
    assertThat(read("postId=" + id + "&state=REPLACED")).hasSize(1);

    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + id + "/updates",
            Map.of("body", Map.of("en", "It works again."), "status", "MONITORING")));
    List<JsonNode> all = read("postId=" + id);
    assertThat(all)
        .hasSize(2)
        .extracting(each -> each.path("kind").asText())
        .containsOnly("RESTORATION");
    assertThat(all.get(0).path("state").asText()).isEqualTo("KEPT");
    JsonNode post = Api.json(Api.get(TestTokens.manager(), "/posts/" + id));
    assertThat(post.path("expectedAt").isNull()).isTrue();
  }

  @Test
  void promisesAreShownInPublicWhereThePageSaysSo() {
    Api.json(write(Map.of("expectedAt", in(60), "nextUpdateAt", in(30))));
    awaitPublic(page -> page.contains("Expected to work again") && page.contains("Next update by"));

    Api.json(
        Api.put(
            TestTokens.manager(),
            "/pages/" + site.pageId(),
            Map.of(
                "slug",
                site.slug(),
                "name",
                site.name(),
                "languages",
                List.of("en", "ru"),
                "showPromises",
                false)));
    awaitPublic(
        page -> !page.contains("Expected to work again") && !page.contains("Next update by"));
  }

  @Test
  void theFiguresCountKeptAndMissedByTeam() {
    tell(incident.declared());
    tell(incident.says(new Words(null, "One"), clock.instant().plus(Duration.ofMinutes(10))));
    tell(incident.says(new Words(null, "Two"), clock.instant().plus(Duration.ofMinutes(20))));
    awaitPromises("INTERNAL", all -> all.size() == 2);
    clock.advance(Duration.ofMinutes(21));
    watch.wake();

    JsonNode figures =
        Api.json(
            Api.get(
                TestTokens.stakeholder(),
                "/promises/figures?from=2020-01-01T00:00:00Z&to="
                    + clock.instant().plusSeconds(1)));
    JsonNode ours = null;
    for (JsonNode each : figures) {
      ours = each.path("value").asText().equals(team.toString()) ? each : ours;
    }
    assertThat(ours).isNotNull();
    assertThat(ours.path("by").asText()).isEqualTo("TEAM");
    assertThat(ours.path("kept").asInt()).isEqualTo(1);
    assertThat(ours.path("missed").asInt()).isEqualTo(1);
    assertThat(
            Api.get(
                    TestTokens.stakeholder(),
                    "/promises/figures?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .jsonPath()
                .getString("errors[0].field"))
        .isEqualTo("to");
    tell(incident.moves(IncidentState.CANCELLED));
    awaitPromises("INTERNAL", all -> !state(all, "OPEN"));
  }

  private void awaitPublic(Predicate<String> wanted) {
    Awaitility.await("public page")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> io.restassured.RestAssured.get("/status/" + site.slug() + "/").asString(),
            page -> page.contains("Title") && wanted.test(page));
  }

  private io.restassured.response.Response write(Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Title"));
    request.put("body", Map.of("en", "Body"));
    return Api.post(TestTokens.manager(), "/posts", request);
  }

  private String in(int minutes) {
    return clock.instant().plus(Duration.ofMinutes(minutes)).toString();
  }

  private List<JsonNode> awaitPromises(String audience, Predicate<List<JsonNode>> wanted) {
    return Awaitility.await("promises")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> read("audience=" + audience + "&incidentId=" + incident.id()),
            all -> !all.isEmpty() && wanted.test(all));
  }

  private static List<JsonNode> read(String query) {
    return Api.json(Api.get(TestTokens.stakeholder(), "/promises?" + query))
        .path("items")
        .findParents("promisedAt");
  }

  private static boolean kept(JsonNode promise) {
    return promise.path("state").asText().equals("KEPT");
  }

  private static boolean state(List<JsonNode> promises, String state) {
    return promises.stream().anyMatch(each -> each.path("state").asText().equals(state));
  }
}
