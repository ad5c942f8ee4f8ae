package dev.muster.postmortem.incident;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of the chains of timelines. */
@QuarkusTest
class CheckpointTest {
  @Inject Cast cast;
  @Inject Sql sql;

  private static String path(UUID incident) {
    return ROOT + "/incidents/" + incident + "/timeline-checkpoints";
  }

  private static List<String> hashes(UUID incident, String token, int atLeast) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as(token).get(path(incident)).jsonPath().getList("items.hash"),
            found -> found != null && found.size() >= atLeast);
  }

  private IncidentStory story() {
    return new IncidentStory(cast.team("Chain")).service(cast.service("Chain")).declare();
  }

  @Test
  void theHashOfEachEntryIsKeptInOrder() {
    var ann = cast.person("Ann", "stakeholder");
    var story = story().entry(Kind.ACTION, "a", false).entry(Kind.ACTION, "b", true);

    assertThat(hashes(story.id, ann.token(), 2))
        .containsExactly(IncidentStory.hash(1), IncidentStory.hash(2));
    String next =
        as(ann.token())
            .get(path(story.id) + "?limit=1")
            .then()
            .statusCode(200)
            .extract()
            .path("next");
    assertThat(
            as(ann.token())
                .get(path(story.id) + "?limit=1&cursor=" + next)
                .jsonPath()
                .getList("items.number"))
        .containsExactly(2);
  }

  @Test
  void whatIsKeptStays() {
    var ann = cast.person("Ann", "admin");
    var story = story().entry(Kind.ACTION, "a", false);
    hashes(story.id, ann.token(), 1);

    assertThatThrownBy(
            () ->
                sql.update(
                    "update timeline_checkpoint set hash = 'x' where incident_id = ?", story.id))
        .hasRootCauseMessage(
            "ERROR: checkpoints are append-only\n  Where: PL/pgSQL function timeline_checkpoint_keep() line 3 at RAISE");
  }

  @Test
  void thoseOfARestrictedIncidentAreForWhoTookPart() {
    var ann = cast.person("Ann", "responder");
    var eve = cast.person("Eve", "manager");
    var story =
        new IncidentStory(cast.team("Chain"))
            .service(cast.service("Chain"))
            .restricted()
            .commander(ann.id())
            .declare()
            .entry(Kind.ACTION, "a", false);
    hashes(story.id, ann.token(), 1);

    as(eve.token()).get(path(story.id)).then().statusCode(404);
    as(ann.token()).get(path(UUID.randomUUID())).then().statusCode(404);
  }
}
