package dev.muster.comms.postmortem;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.contracts.postmortem.PublicVersionWithdrawn;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicVersionIntakeTest {
  private static final Who MANAGER = Who.person(UUID.randomUUID(), "Maria");

  @Inject InstantSource time;
  @Inject KnownIncidents known;
  @Inject WaitingPostmortems waiting;
  private Site site;
  private IncidentStory incident;
  private final UUID postmortem = UUID.randomUUID();

  @BeforeEach
  void aPublicIncident() {
    site = Api.site("en", "ru");
    incident = new IncidentStory(time, Severity.SEV1, site.serviceId());
  }

  @Test
  void whatWasApprovedThereIsPublishedUnderTheIncidentAndTakenBack() {
    JsonNode post = resolved();

    published(Map.of("en", "A release broke it. <script>alert(1)</script>", "ru", "Выпуск."));
    JsonNode shown = awaitPostmortem(post, found -> !found.path("publishedAt").isNull());
    assertThat(shown.at("/draft/ru").asText()).isEqualTo("Выпуск.");
    assertThat(shown.at("/editedBy/name").asText()).isEqualTo("Maria");
    assertThat(shown.path("told").asBoolean()).isFalse();
    assertThat(shown.at("/preview/en").asText()).doesNotContain("<script");

    published(Map.of("en", "Better words.", "ru", "Слова лучше."));
    awaitPostmortem(
        post,
        found ->
            found.at("/draft/en").asText().equals("Better words.")
                && !found.path("publishedAt").isNull());

    TestEvents.publish(
        new PublicVersionWithdrawn(
            postmortem, 9, time.instant(), incident.id(), incident.reference(), "DB", MANAGER));
    awaitPostmortem(post, found -> found.path("publishedAt").isNull());
  }

  @Test
  void whileTheIncidentGoesOnTheWordsWaitAndArePublishedWhenItIsOver() {
    tell(incident.declared());
    JsonNode post =
        Api.awaitPost(
            site.pageId(),
            incident.id(),
            found -> found.path("stage").asText().equals("PUBLISHED"));

    published(Map.of("en", "Too early.", "ru", "Рано."));

    JsonNode draft = awaitPostmortem(post, found -> true);
    assertThat(draft.path("publishedAt").isNull()).isTrue();
    assertThat(draft.path("waiting").asBoolean()).isTrue();
    assertThat(draft.at("/draft/en").asText()).isEqualTo("Too early.");
    waiting.wake();
    assertThat(awaitPostmortem(post, found -> true).path("publishedAt").isNull()).isTrue();

    tell(incident.moves(IncidentState.RESOLVED));
    Api.awaitPost(
        site.pageId(), incident.id(), found -> found.path("status").asText().equals("RESOLVED"));
    waiting.wake();
    waiting.wake();

    JsonNode shown = awaitPostmortem(post, found -> true);
    assertThat(shown.path("publishedAt").isNull()).isFalse();
    assertThat(shown.path("waiting").asBoolean()).isFalse();
    assertThat(shown.at("/editedBy/name").asText()).isEqualTo("Maria");
    JsonNode after =
        Api.awaitPost(
            site.pageId(),
            incident.id(),
            found -> found.path("status").asText().equals("POSTMORTEM"));
    assertThat(after.path("id")).isEqualTo(post.path("id"));
  }

  @Test
  void whatWasTakenBackMeanwhileIsNotPublishedByItself() {
    tell(incident.declared());
    JsonNode post =
        Api.awaitPost(
            site.pageId(),
            incident.id(),
            found -> found.path("stage").asText().equals("PUBLISHED"));
    published(Map.of("en", "Too early.", "ru", "Рано."));
    awaitPostmortem(post, found -> found.path("waiting").asBoolean());
    TestEvents.publish(
        new PublicVersionWithdrawn(
            postmortem, 6, time.instant(), incident.id(), incident.reference(), "DB", MANAGER));
    awaitPostmortem(post, found -> !found.path("waiting").asBoolean());

    tell(incident.moves(IncidentState.RESOLVED));
    Api.awaitPost(
        site.pageId(), incident.id(), found -> found.path("status").asText().equals("RESOLVED"));
    waiting.wake();

    assertThat(awaitPostmortem(post, found -> true).path("publishedAt").isNull()).isTrue();
  }

  @Test
  void approvedWordsAreChangedWhereTheyWereApprovedAndADraftOfOursIsKept() {
    JsonNode post = resolved();
    String path = "/posts/" + post.path("id").asText() + "/postmortem";
    Api.json(Api.put(TestTokens.manager(), path, Map.of("body", Map.of("en", "Our own draft."))));

    published(Map.of("en", "Approved.", "ru", "Одобрено."));

    JsonNode shown = awaitPostmortem(post, found -> !found.path("publishedAt").isNull());
    assertThat(shown.path("postmortemId").asText()).isEqualTo(postmortem.toString());
    assertThat(shown.at("/replaced/draft/en").asText()).isEqualTo("Our own draft.");
    for (String token : new String[] {TestTokens.manager(), TestTokens.admin()}) {
      for (Response refused :
          new Response[] {
            Api.put(token, path, Map.of("body", Map.of("en", "Mine."))),
            Api.post(token, path + "/publish", Map.of("deliver", false)),
            Api.post(token, path + "/revert", Map.of()),
            Api.delete(token, path)
          }) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("postmortem.approved-elsewhere");
        assertThat(refused.jsonPath().getString("detail")).contains("/post-mortems/" + postmortem);
      }
    }
    assertThat(awaitPostmortem(post, found -> true).at("/draft/en").asText())
        .isEqualTo("Approved.");
  }

  @Test
  void restrictedIncidentsAreNeverTold() {
    JsonNode post = resolved();
    tell(incident.restricted(true).moves(IncidentState.CLOSED));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> known.find(incident.id()).orElseThrow().confidential());
    published(Map.of("en", "Secret.", "ru", "Тайна."));
    aPublicIncident();
    JsonNode markerPost = resolved();
    published(Map.of("en", "Marker.", "ru", "Метка."));
    awaitPostmortem(markerPost, found -> true);

    assertThat(postmortemOf(post).statusCode()).isEqualTo(404);
  }

  private JsonNode resolved() {
    tell(incident.declared());
    tell(incident.moves(IncidentState.RESOLVED));
    return Api.awaitPost(
        site.pageId(), incident.id(), found -> found.path("status").asText().equals("RESOLVED"));
  }

  private void published(Map<String, String> texts) {
    TestEvents.publish(
        new PublicVersionPublished(
            postmortem,
            5,
            time.instant(),
            incident.id(),
            incident.reference(),
            "DB",
            texts,
            MANAGER));
  }

  private static Response postmortemOf(JsonNode post) {
    return Api.get(TestTokens.manager(), "/posts/" + post.path("id").asText() + "/postmortem");
  }

  private static JsonNode awaitPostmortem(JsonNode post, Predicate<JsonNode> wanted) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              Response answer = postmortemOf(post);
              return answer.statusCode() == 200 ? Api.json(answer) : null;
            },
            found -> found != null && wanted.test(found));
  }
}
