package dev.muster.postmortem.blameless;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlamelessApiTest {
  @Inject Cast cast;
  private Cast.Actor ann;

  @BeforeEach
  void people() {
    ann = cast.person("Xenia Quill", "responder");
  }

  @Test
  void thePeopleOfTheIncidentAreKnownAndTheReasonIsInTheLanguageAskedFor() {
    as(ann.token())
        .body(Map.of("text", "First Quill broke the build.", "language", "ru"))
        .post(path(draft(false)))
        .then()
        .statusCode(200)
        .body("findings.words", contains("Quill broke"))
        .body("findings[0].start", equalTo(6))
        .body("findings[0].end", equalTo(17))
        .body("findings[0].suggestion", equalTo("a change broke"))
        .body("findings[0].reason", containsString("Назван"));
    as(ann.token())
        .body(Map.of("text", "The deploy broke the build."))
        .post(path(draft(false)))
        .then()
        .statusCode(200)
        .body("findings", empty());
  }

  @Test
  void blameNeverStopsAText() {
    UUID id = draft(false);

    Api.write(id, "lessons", "It was Quill's fault.", ann.token()).statusCode(200);
  }

  @Test
  void onlyThoseWhoMayWriteItAskAndNobodyElseOfARestrictedOne() {
    Map<String, String> text = Map.of("text", "x");
    as(TestTokens.stakeholder()).body(text).post(path(draft(false))).then().statusCode(403);
    as(TestTokens.manager()).body(text).post(path(draft(true))).then().statusCode(403);
  }

  private UUID draft(boolean restricted) {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).commander(ann.id()).milestones(1, 2, 3, 4, 5);
    if (restricted) {
      story.restricted();
    }
    return Api.postmortemOf(story.declare().resolve().id);
  }

  private static String path(UUID id) {
    return ROOT + "/postmortems/" + id + "/blameless-check";
  }
}
