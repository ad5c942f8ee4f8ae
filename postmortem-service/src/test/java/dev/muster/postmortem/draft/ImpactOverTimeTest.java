package dev.muster.postmortem.draft;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpactOverTimeTest {
  @Inject Cast cast;

  @Test
  void theSectionTheListAndThePictureSayHowItWent() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().affects(5000, 120).affects(5000, 300).affects(300, 900).resolve();
    UUID id = Api.postmortemOf(story.id);

    assertThat(Api.section(id, "impact"))
        .contains(
            """
            ### Over time

            | Known from (UTC) | Users affected |
            | --- | --- |
            | 2026-03-24 14:32:00 | 1,200 |
            | 2026-03-24 14:34:00 | 5,000 |
            | 2026-03-24 14:47:00 | 300 |\
            """);
    as(TestTokens.responder())
        .get(path(id))
        .then()
        .statusCode(200)
        .body("impact.usersAffected", contains(1200, 5000, 5000, 300))
        .body("at[1]", equalTo("2026-03-24T14:34:00Z"));
    String english = picture(id, "en");
    assertThat(english)
        .startsWith("<svg")
        .contains("Impact over time", "Users affected", ">1,200<", ">300<", "Share of users")
        .contains("14:34:00 5,000")
        .isEqualTo(picture(id, "en"));
    assertThat(picture(id, "ru"))
        .contains("Ущерб во времени", "Затронуто пользователей", ">1\u00a0200<", ">12,5 %<");
  }

  @Test
  void whatNeverChangedIsNoTable() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();

    assertThat(Api.section(Api.postmortemOf(story.id), "impact"))
        .contains("1,200")
        .doesNotContain("Over time");
  }

  @Test
  void anImpactOfARestrictedIncidentIsForThoseWhoTookPart() {
    Cast.Actor insider = cast.person("Insider", "responder");
    IncidentStory story = new IncidentStory(UUID.randomUUID()).restricted().commander(insider.id());
    story.milestones(75, 180, 600, 1500, 1980).declare().affects(7, 60).resolve();
    UUID id = Api.postmortemOf(story.id);

    as(insider.token()).get(path(id)).then().statusCode(200);
    for (String suffix : new String[] {"", ".svg"}) {
      as(TestTokens.responder()).get(path(id) + suffix).then().statusCode(403);
      as(TestTokens.stakeholder()).get(path(id) + suffix).then().statusCode(404);
      as(TestTokens.responder()).get(path(UUID.randomUUID()) + suffix).then().statusCode(404);
    }
  }

  private static String picture(UUID id, String language) {
    return as(TestTokens.responder())
        .get(path(id) + ".svg?lang=" + language)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
        .extract()
        .asString();
  }

  private static String path(UUID id) {
    return ROOT + "/postmortems/" + id + "/impact";
  }
}
