package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.CancelReason;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was found in an incident to be done after it. */
@QuarkusTest
class FollowUpsTest {
  @Inject Cast cast;

  private static List<String> titles(UUID postmortem, String token) {
    return items(postmortem, token).getList("items.title");
  }

  private static JsonPath items(UUID postmortem, String token) {
    return as(token)
        .get(ROOT + "/action-items?postmortemId=" + postmortem)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void theyAreProposedWithThePostMortemOnceHoweverOftenItIsTold() {
    var ann = cast.person("Ann", "manager");
    var story =
        new IncidentStory(cast.team("Payments"))
            .commander(ann.id())
            .service(cast.service("Checkout"))
            .milestones(75, 180, 600, 1500, 1980)
            .declare()
            .followUp("Alert on the backlog", ann.id())
            .followUp("Write the runbook", null)
            .resolve();
    var postmortem = Api.postmortemOf(story.id);
    story.again();
    story.againAsNew();
    story.followUp("Test the failover", null);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> titles(postmortem, ann.token()).contains("Test the failover"));
    assertThat(titles(postmortem, ann.token()))
        .containsExactlyInAnyOrder(
            "Alert on the backlog", "Write the runbook", "Test the failover");
    var items = items(postmortem, ann.token());
    assertThat(items.getList("items.status", String.class)).containsOnly("PROPOSED");
    assertThat(items.getList("items.findAll { it.title == 'Alert on the backlog' }.owner.name"))
        .containsExactly("Ann");
  }

  @Test
  void thoseOfAnIncidentThatGoesOnAsAnotherOneGoAlong() {
    var ann = cast.person("Ann", "manager");
    var team = cast.team("Payments");
    var survivor = new IncidentStory(team).milestones(75, 180, 600, 1500, 1980).declare().resolve();
    var postmortem = Api.postmortemOf(survivor.id);
    var duplicate =
        new IncidentStory(team)
            .milestones(75, 180, 600, 1500, 1980)
            .declare()
            .followUp("Alert on the backlog", null);

    duplicate.cancel(CancelReason.DUPLICATE, survivor.id);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> titles(postmortem, ann.token()).contains("Alert on the backlog"));
    duplicate.again();
    assertThat(titles(postmortem, ann.token())).containsExactly("Alert on the backlog");
  }
}
