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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The external page is away for an hour and edited by hand meanwhile. */
@QuarkusTest
class ExternalOutageTest {
  @Inject MovableClock clock;
  @Inject ExternalWorld world;

  private FakeStatuspage there;
  private Site site;
  private String checkout;
  private String search;
  private UUID searchHere;

  @BeforeEach
  void connected() {
    clock.reset();
    world.forgetOthers();
    there = new FakeStatuspage(clock);
    checkout = there.state().component("Checkout");
    search = there.state().component("Search");
    site = Api.site("en");
    searchHere =
        UUID.fromString(
            Api.component(site.pageId(), "Search", UUID.randomUUID()).path("id").asText());
    world.connect(site, there);
    world.settle();
    world.map(site, Map.of(site.componentId(), checkout, searchHere, search));
    world.settle();
  }

  @AfterEach
  void away() {
    world.forgetOthers();
    there.close();
    clock.reset();
  }

  @Test
  void afterwardsBothAreEqualAndTheConflictIsShown() {
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    String incident = there.state().incidents().get(0).path("id").asText();
    there.leave();

    world.say(
        post,
        "IDENTIFIED",
        "It is a bad release.",
        Map.of("components", Map.of(site.componentId(), "MAJOR_OUTAGE")));
    world.pass(Duration.ofMinutes(20), Duration.ofSeconds(20));
    there.state().edit(incident, "name", "Everything is fine");
    there.state().say(incident, "resolved", "Solved, says somebody.");
    there.state().reword(incident, 1, "We were looking.");
    there.state().paint(checkout, "operational");
    there.state().paint(search, "degraded_performance");
    there.state().incident("Written there", "investigating", "By hand.");
    world.pass(Duration.ofMinutes(20), Duration.ofSeconds(20));
    world.say(
        post,
        "MONITORING",
        "We rolled back.",
        Map.of("components", Map.of(site.componentId(), "DEGRADED_PERFORMANCE")));
    assertThat(world.page(site).path("problem").asText()).isEqualTo("away");
    assertThat(world.page(site).path("failingSince").asText()).isNotEmpty();
    world.pass(Duration.ofMinutes(20), Duration.ofSeconds(20));

    there.comeBack();
    world.pass(Duration.ofMinutes(6), Duration.ofSeconds(2));

    JsonNode now =
        there.state().incidents().stream()
            .filter(each -> each.path("id").asText().equals(incident))
            .findFirst()
            .orElseThrow();
    assertThat(now.path("name").asText()).isEqualTo("Payments are declined");
    assertThat(now.path("status").asText()).isEqualTo("monitoring");
    assertThat(now.at("/incident_updates/0/body").asText()).isEqualTo("We rolled back.");
    assertThat(now.path("incident_updates").findValuesAsText("body"))
        .contains("We are looking.", "It is a bad release.", "We rolled back.")
        .doesNotContain("We were looking.");
    assertThat(there.state().statusOf(checkout)).isEqualTo("degraded_performance");
    assertThat(there.state().incidents()).as("none was made twice").hasSize(2);

    JsonNode object = world.object(site, "POST");
    assertThat(object.path("state").asText()).isEqualTo("EQUAL");
    assertThat(object.path("conflicts").findValuesAsText("field"))
        .contains("name", "status", "update", "words");
    assertThat(object.path("conflicts").findValuesAsText("decision")).containsOnly("OURS");
    assertThat(object.path("conflicts").toString())
        .contains("Everything is fine", "Solved, says somebody.", "We were looking.");
    assertThat(world.page(site).path("problem").isNull()).isTrue();
    assertThat(world.page(site).at("/byHand/0/name").asText()).isEqualTo("Written there");
  }

  @Test
  void aComponentThatWasSetThereWithoutAnOpenPostStaysUntilAPersonDecides() {
    there.leave();
    world.pass(Duration.ofMinutes(15), Duration.ofMinutes(1));
    there.state().paint(search, "degraded_performance");
    there.comeBack();
    world.pass(Duration.ofMinutes(10), Duration.ofSeconds(10));

    assertThat(there.state().statusOf(search)).isEqualTo("degraded_performance");
    JsonNode kept = component(searchHere);
    assertThat(kept.path("state").asText()).isEqualTo("KEPT");
    assertThat(kept.at("/conflicts/0/decision").asText()).isEqualTo("OPEN");
    assertThat(kept.at("/conflicts/0/theirs").asText()).isEqualTo("degraded_performance");
    assertThat(world.page(site).path("openConflicts").asInt()).isEqualTo(1);

    Api.json(Api.post(TestTokens.admin(), decide(kept, "ours"), Map.of()));
    world.settle();
    assertThat(there.state().statusOf(search)).isEqualTo("operational");
    assertThat(component(searchHere).path("state").asText()).isEqualTo("EQUAL");
    assertThat(component(searchHere).at("/conflicts/0/decision").asText()).isEqualTo("OURS");
  }

  @Test
  void whatWasKeptIsSetAgainAsSoonAsWeHaveSomethingNewToSay() {
    there.state().paint(search, "degraded_performance");
    world.pass(Duration.ofMinutes(11), Duration.ofSeconds(10));
    JsonNode kept = component(searchHere);
    Api.json(Api.post(TestTokens.admin(), decide(kept, "theirs"), Map.of()));
    world.pass(Duration.ofMinutes(11), Duration.ofSeconds(10));
    assertThat(there.state().statusOf(search)).isEqualTo("degraded_performance");
    assertThat(component(searchHere).at("/conflicts/0/decision").asText()).isEqualTo("THEIRS");

    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + searchHere + "/status",
            Map.of("status", "MAJOR_OUTAGE")));
    world.settle();
    assertThat(there.state().statusOf(search)).isEqualTo("major_outage");
  }

  @Test
  void anIncidentThatBeganAndEndedMeanwhileIsToldInOrderWithItsTimes() {
    there.leave();
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.pass(Duration.ofMinutes(30), Duration.ofMinutes(1));
    world.say(
        post,
        "RESOLVED",
        "It works again.",
        Map.of("components", Map.of(site.componentId(), "OPERATIONAL")));
    world.pass(Duration.ofMinutes(30), Duration.ofMinutes(1));
    there.comeBack();
    world.pass(Duration.ofMinutes(6), Duration.ofSeconds(2));

    JsonNode incident = there.state().incidents().get(0);
    assertThat(incident.path("incident_updates").findValuesAsText("status"))
        .containsExactly("resolved", "investigating");
    assertThat(incident.at("/incident_updates/1/display_at").asText())
        .isEqualTo(post.path("publishedAt").asText());
    assertThat(incident.at("/incident_updates/1/deliver_notifications").asBoolean()).isFalse();
    assertThat(incident.at("/incident_updates/0/deliver_notifications").asBoolean()).isTrue();
    assertThat(there.state().statusOf(checkout)).isEqualTo("operational");
  }

  private JsonNode component(UUID id) {
    for (JsonNode each : world.objects(site)) {
      if (each.path("subjectId").asText().equals(id.toString())) {
        return each;
      }
    }
    throw new AssertionError("no component " + id);
  }

  private String decide(JsonNode object, String whose) {
    return ExternalWorld.path(site) + "/objects/" + object.path("id").asText() + "/" + whose;
  }
}
