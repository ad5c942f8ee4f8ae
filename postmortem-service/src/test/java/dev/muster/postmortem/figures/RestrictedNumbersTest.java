package dev.muster.postmortem.figures;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a restricted incident in which one took no part, one knows its reference. */
@QuarkusTest
class RestrictedNumbersTest {
  @Inject Cast cast;
  private Cast.Actor ann;
  private UUID team;

  @BeforeEach
  void people() {
    ann = cast.person("Ann", "responder");
    team = UUID.randomUUID();
  }

  @Test
  void behindAFigureItIsAReferenceForThoseWhoTookNoPart() {
    IncidentStory story = story(Severity.SEV1);
    Api.postmortemOf(story.id);
    String behind =
        ROOT
            + "/metrics/figures/mttr/behind?since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z"
            + "&teamId="
            + team;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> as(TestTokens.manager()).get(behind).then().body("items", hasSize(1)));

    for (String token : new String[] {TestTokens.manager(), TestTokens.stakeholder()}) {
      as(token)
          .get(behind)
          .then()
          .statusCode(200)
          .body("items[0].reference", equalTo(story.reference()))
          .body("items[0].title", equalTo(story.reference()))
          .body("items[0].severity", nullValue())
          .body("items[0].teamId", nullValue())
          .body("items[0].at", nullValue())
          .body("items[0].seconds", nullValue());
    }
    for (String token : new String[] {ann.token(), TestTokens.admin()}) {
      as(token)
          .get(behind)
          .then()
          .body("items[0].severity", equalTo("SEV1"))
          .body("items[0].at", notNullValue())
          .body("items[0].seconds", notNullValue());
    }
  }

  @Test
  void onlyThoseWhoTookPartAreOfferedAPostmortemAndDraftIt() {
    IncidentStory story = story(Severity.SEV3);
    String offers = ROOT + "/postmortems/offers?limit=200";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                as(ann.token())
                    .get(offers)
                    .then()
                    .body("items.incidentId", hasItem(story.id.toString())));
    String other = cast.person("Other", "responder").token();

    as(other).get(offers).then().body("items.incidentId", not(hasItem(story.id.toString())));
    as(other)
        .body(Map.of("incidentId", story.id))
        .post(ROOT + "/postmortems")
        .then()
        .statusCode(403)
        .body("code", equalTo("postmortem.restricted"));
    as(ann.token())
        .body(Map.of("incidentId", story.id))
        .post(ROOT + "/postmortems")
        .then()
        .statusCode(201);
  }

  private IncidentStory story(Severity severity) {
    return new IncidentStory(team)
        .severity(severity)
        .restricted()
        .commander(ann.id())
        .milestones(75, 180, 600, 1500, 1980)
        .declare()
        .resolve();
  }
}
