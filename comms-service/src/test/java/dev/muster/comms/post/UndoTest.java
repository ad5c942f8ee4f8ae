package dev.muster.comms.post;

import static dev.muster.comms.IncidentStory.publicly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person publishes can be taken back for a moment; what a rule delays can be stopped. */
@QuarkusTest
class UndoTest {
  private static final Duration UNDO = Duration.ofSeconds(10);

  @Inject MovableClock clock;
  @Inject Publishing publishing;

  private Site site;

  @BeforeEach
  void aPage() {
    clock.reset();
    site = Api.site("en", "ru");
    clock.stop();
  }

  @AfterEach
  void asItShips() {
    clock.reset();
    Api.shippedPolicy();
  }

  @Test
  void aNewPostWaitsAndThenGoesOutOnce() {
    JsonNode written = write(Map.of("undoable", true));
    assertThat(written.path("stage").asText()).isEqualTo("DRAFT");
    assertThat(written.at("/pending/mode").asText()).isEqualTo("UNDO");
    assertThat(written.at("/pending/dueAt").asText())
        .isEqualTo(clock.instant().plus(UNDO).toString());
    publishing.pass(UNDO.minusSeconds(1));
    assertThat(read(written).path("stage").asText()).isEqualTo("DRAFT");

    publishing.pass(Duration.ofSeconds(1));
    publishing.pass(UNDO);

    assertThat(read(written).path("stage").asText()).isEqualTo("PUBLISHED");
    assertThat(Api.updates(written)).hasSize(1);
    assertThat(componentStatus()).isEqualTo("PARTIAL_OUTAGE");
  }

  @Test
  void whatIsTakenBackIsNeverSeenAndItsWordsStay() {
    JsonNode written = write(Map.of("undoable", true));

    stop(written);
    publishing.pass(UNDO.multipliedBy(2));

    assertThat(read(written).path("stage").asText()).isEqualTo("DRAFT");
    assertThat(read(written).path("pending").isNull()).isTrue();
    assertThat(Api.updates(written).at("/0/body/en").asText()).isEqualTo("Body");
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");
  }

  @Test
  void anUpdateOfAPublicPostChangesNothingUntilItIsOut() {
    JsonNode post = write(Map.of());
    JsonNode said = say(post, Map.of("status", "RESOLVED", "undoable", true));
    assertThat(said.path("status").asText()).isEqualTo("INVESTIGATING");
    assertThat(componentStatus()).isEqualTo("PARTIAL_OUTAGE");

    stop(said);
    publishing.pass(UNDO);
    assertThat(Api.updates(post)).hasSize(1);

    say(post, Map.of("status", "RESOLVED", "undoable", true));
    publishing.pass(UNDO);
    assertThat(read(post).path("status").asText()).isEqualTo("RESOLVED");
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");
  }

  @Test
  void programsDoNotWaitAndNobodyWaitsWhereThePolicyDoesNotWant() {
    assertThat(write(Map.of()).path("stage").asText()).isEqualTo("PUBLISHED");
    publishing.policy("AT_ONCE", "AT_ONCE", "AT_ONCE", Map.of("undoSeconds", 0));
    assertThat(write(Map.of("undoable", true)).path("stage").asText()).isEqualTo("PUBLISHED");
  }

  @Test
  void aDraftThatIsPublishedWaitsToo() {
    JsonNode draft = write(Map.of("publish", false));
    JsonNode published =
        Api.json(
            Api.post(
                TestTokens.manager(),
                "/posts/" + draft.path("id").asText() + "/publish",
                Map.of("undoable", true)));
    assertThat(published.at("/pending/mode").asText()).isEqualTo("UNDO");
    publishing.pass(UNDO);
    assertThat(read(draft).path("stage").asText()).isEqualTo("PUBLISHED");
  }

  @Test
  void newsOfTheIncidentEndTheWaitAndComeSecond() {
    var incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    publishing.hear(incident.declared());
    JsonNode post = Api.findPost(site.pageId(), incident.id());
    say(post, Map.of("undoable", true));

    publishing.hear(incident.moves(IncidentState.RESOLVED, publicly("Over.", "Всё.")));
    publishing.pass(UNDO);

    JsonNode updates = Api.updates(post);
    assertThat(updates).hasSize(3);
    assertThat(updates.at("/0/body/en").asText()).isEqualTo("Over.");
    assertThat(updates.at("/1/body/en").asText()).isEqualTo("Body");
  }

  @Test
  void aYesCanBeTakenBackAndIsNeededAgain() {
    publishing.policy("APPROVAL", "APPROVAL", "APPROVAL", Map.of());
    var incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    publishing.hear(incident.declared());
    String path = Publishing.path(Publishing.waiting(incident.id()));
    JsonNode approved =
        Api.json(Api.post(TestTokens.manager(), path + "/approve", Map.of("undoable", true)));
    assertThat(approved.path("state").asText()).isEqualTo("APPROVED");

    Api.json(Api.post(TestTokens.manager(), path + "/stop", Map.of()));
    publishing.pass(UNDO);

    assertThat(Publishing.waiting(incident.id()).path("state").asText()).isEqualTo("WAITING");
    Api.json(Api.post(TestTokens.manager(), path + "/approve", Map.of("undoable", true)));
    publishing.pass(UNDO);
    assertThat(Api.findPost(site.pageId(), incident.id()).path("stage").asText())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void whatARuleDelaysGoesOutByItselfUnlessSomebodyStopsIt() {
    publishing.policy("AFTER_DELAY", "AFTER_DELAY", "AFTER_DELAY", Map.of());
    var said = new IncidentStory(clock, Severity.SEV3, site.serviceId());
    var stopped = new IncidentStory(clock, Severity.SEV3, site.serviceId());
    publishing.hear(said.declared());
    publishing.hear(stopped.declared());
    publishing.pass(Duration.ofSeconds(60));
    publishing.hear(said.moves(IncidentState.IDENTIFIED));
    Api.json(
        Api.post(
            TestTokens.manager(),
            Publishing.path(Publishing.waiting(stopped.id())) + "/stop",
            Map.of("reason", "not ours")));

    publishing.pass(Duration.ofSeconds(60));

    JsonNode post = Api.findPost(site.pageId(), said.id());
    assertThat(post.path("stage").asText()).isEqualTo("PUBLISHED");
    assertThat(Api.updates(post).findValuesAsText("status")).containsExactly("IDENTIFIED");
    assertThat(Api.findPost(site.pageId(), stopped.id()).path("stage").asText()).isEqualTo("DRAFT");
  }

  @Test
  void aDiscardedPostTakesWhatWaitsAlong() {
    JsonNode written = write(Map.of("undoable", true));
    Api.json(
        Api.post(
            TestTokens.manager(), "/posts/" + written.path("id").asText() + "/discard", Map.of()));
    publishing.pass(UNDO);
    assertThat(read(written).path("stage").asText()).isEqualTo("WITHDRAWN");
  }

  private JsonNode write(Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Title", "ru", "Заголовок"));
    request.put("body", Map.of("en", "Body"));
    request.put("components", Map.of(site.componentId(), "PARTIAL_OUTAGE"));
    return Api.json(Api.post(TestTokens.manager(), "/posts", request));
  }

  private static JsonNode say(JsonNode post, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("body", Map.of("en", "Body"));
    return Api.json(
        Api.post(TestTokens.manager(), "/posts/" + post.path("id").asText() + "/updates", request));
  }

  private static void stop(JsonNode post) {
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/publications/" + post.at("/pending/publicationId").asText() + "/stop",
            Map.of()));
  }

  private static JsonNode read(JsonNode post) {
    return Api.json(Api.get(TestTokens.stakeholder(), "/posts/" + post.path("id").asText()));
  }

  private String componentStatus() {
    return Api.json(Api.get(TestTokens.stakeholder(), "/components/" + site.componentId()))
        .path("status")
        .asText();
  }
}
