package dev.muster.comms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.statuspage.FakeStatuspage;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The external page is read now and then and compared with what we say. */
@QuarkusTest
class ReconciliationTest {
  private static final Duration ROUND = Duration.ofMinutes(11);

  @Inject MovableClock clock;
  @Inject ExternalWorld world;

  private FakeStatuspage there;
  private Site site;
  private String checkout;

  @BeforeEach
  void connected() {
    clock.reset();
    world.forgetOthers();
    there = new FakeStatuspage(clock);
    checkout = there.state().component("Checkout");
    site = Api.site("en");
    world.connect(site, there);
    world.settle();
    world.map(site, Map.of(site.componentId(), checkout));
    world.settle();
  }

  @AfterEach
  void away() {
    world.forgetOthers();
    there.close();
    clock.reset();
  }

  @Test
  void aComponentOfAnOpenPostIsSetAgain() {
    world.publish(site, "We are looking.", "MAJOR_OUTAGE");
    world.settle();
    there.state().paint(checkout, "operational");
    world.pass(ROUND, Duration.ofSeconds(5));
    assertThat(there.state().statusOf(checkout)).isEqualTo("major_outage");
    JsonNode object = world.object(site, "COMPONENT");
    assertThat(object.at("/conflicts/0/theirs").asText()).isEqualTo("operational");
    assertThat(object.at("/conflicts/0/decision").asText()).isEqualTo("OURS");
    assertThat(object.at("/conflicts/0/decidedBy/name").asText()).isEqualTo("comms.external");
  }

  @Test
  void anOpenIncidentThatWasDeletedThereIsMadeAgain() {
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    there.state().delete(there.state().incidents().get(0).path("id").asText());
    world.pass(ROUND, Duration.ofSeconds(5));
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(world.object(site, "POST").at("/conflicts/0/field").asText()).isEqualTo("deleted");
  }

  @Test
  void anIncidentThatIsOverAndWasDeletedThereStaysDeleted() {
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    world.say(post, "RESOLVED", "Over.", Map.of());
    world.settle();
    there.state().delete(there.state().incidents().get(0).path("id").asText());
    world.pass(ROUND, Duration.ofSeconds(5));
    assertThat(there.state().incidents()).isEmpty();
  }

  @Test
  void aPostMortemThatIsPublishedThereStays() {
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    world.say(
        post, "RESOLVED", "Over.", Map.of("components", Map.of(site.componentId(), "OPERATIONAL")));
    world.settle();
    String incident = there.state().incidents().get(0).path("id").asText();
    there.state().say(incident, "postmortem", "Why it happened.");
    there.forgetRequests();
    world.pass(ROUND, Duration.ofSeconds(5));
    assertThat(there.writes()).isEmpty();
    assertThat(world.object(site, "POST").path("conflicts")).isEmpty();
  }

  @Test
  void aComponentThatWasDeletedThereIsShownAndNotWrittenAnyMore() {
    there.state().delete(checkout);
    world.pass(ROUND, Duration.ofSeconds(5));
    JsonNode object = world.object(site, "COMPONENT");
    assertThat(object.path("state").asText()).isEqualTo("GONE");
    assertThat(object.at("/conflicts/0/field").asText()).isEqualTo("deleted");
    String ours = ExternalWorld.path(site) + "/objects/" + object.path("id").asText() + "/ours";
    assertThat(Api.post(TestTokens.admin(), ours, Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void aDifferenceThatGoesAwayByItselfIsSettled() {
    there.state().paint(checkout, "partial_outage");
    world.pass(ROUND, Duration.ofSeconds(5));
    assertThat(world.page(site).path("openConflicts").asInt()).isEqualTo(1);
    there.state().paint(checkout, "operational");
    world.pass(ROUND, Duration.ofSeconds(5));
    JsonNode object = world.object(site, "COMPONENT");
    assertThat(object.path("state").asText()).isEqualTo("EQUAL");
    assertThat(object.at("/conflicts/0/decision").asText()).isEqualTo("SETTLED");
  }

  @Test
  void nothingIsWrittenWhileNothingDiffers() {
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    there.forgetRequests();
    world.pass(Duration.ofHours(1), Duration.ofSeconds(20));
    assertThat(there.writes()).isEmpty();
    assertThat(there.taken()).hasSizeBetween(12, 20);
  }

  @Test
  void whoConnectsTheSamePageAnewFindsItsIncidentsAgain() {
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    assertThat(Api.delete(TestTokens.admin(), ExternalWorld.path(site)).statusCode())
        .isEqualTo(204);
    world.connect(site, there);
    world.settle();
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(world.object(site, "POST").path("state").asText()).isEqualTo("EQUAL");
  }

  @Test
  void aSecondReplicaMakesNoRequestMeanwhile() {
    for (int i = 0; i < 4; i++) {
      world.publish(site, "Number " + i, "PARTIAL_OUTAGE");
    }
    world.settleTogether(4);
    assertThat(there.state().incidents()).hasSize(4);
    assertThat(there.writes()).as("one for each").hasSize(4);
  }
}
