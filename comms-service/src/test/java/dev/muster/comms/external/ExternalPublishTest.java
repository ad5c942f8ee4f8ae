package dev.muster.comms.external;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.statuspage.FakeStatuspage;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes public here stands at the external page a moment later. */
@QuarkusTest
class ExternalPublishTest {
  @Inject MovableClock clock;
  @Inject ExternalWorld world;
  @Inject ExternalJob job;
  @Inject PublicChanges changes;
  @Inject Sql sql;

  private FakeStatuspage there;
  private Site site;
  private String checkout;

  @BeforeEach
  void connected() {
    clock.reset();
    world.forgetOthers();
    there = new FakeStatuspage(clock);
    checkout = there.state().component("Checkout");
    site = Api.site("en", "ru");
    world.connect(site, there);
    world.settle();
    world.map(site, Map.of(site.componentId(), checkout));
    world.settle();
    there.forgetRequests();
  }

  @AfterEach
  void away() {
    world.forgetOthers();
    there.close();
    clock.reset();
  }

  @Test
  void theOtherSideFollowsAPostFromTheFirstWordToTheLast() {
    JsonNode post = world.publish(site, "We are looking.", "MAJOR_OUTAGE");
    world.settle();
    JsonNode incident = there.state().incidents().get(0);
    assertThat(incident.path("name").asText()).isEqualTo("Payments are declined");
    assertThat(incident.path("status").asText()).isEqualTo("investigating");
    assertThat(incident.path("impact_override").asText()).isEqualTo("critical");
    assertThat(incident.at("/metadata/muster/post").asText()).isEqualTo(post.path("code").asText());
    assertThat(there.state().statusOf(checkout)).isEqualTo("major_outage");

    world.say(post, "IDENTIFIED", "It is a bad release.", Map.of());
    world.settle();
    world.say(
        post,
        "RESOLVED",
        "It works again.",
        Map.of("components", Map.of(site.componentId(), "OPERATIONAL")));
    world.settle();

    JsonNode over = there.state().incidents().get(0);
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(over.path("incident_updates").findValuesAsText("status"))
        .containsExactly("resolved", "identified", "investigating");
    assertThat(over.path("incident_updates").findValuesAsText("body"))
        .containsExactly("It works again.", "It is a bad release.", "We are looking.");
    assertThat(there.state().statusOf(checkout)).isEqualTo("operational");
    assertThat(world.object(site, "POST").path("state").asText()).isEqualTo("EQUAL");
    assertThat(world.object(site, "COMPONENT").path("state").asText()).isEqualTo("EQUAL");
    assertThat(there.writes()).as("one request each").hasSize(3);
  }

  @Test
  void aStatusSetByHandHereIsSetThere() {
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + site.componentId() + "/status",
            Map.of("status", "DEGRADED_PERFORMANCE")));
    world.settle();
    assertThat(there.state().statusOf(checkout)).isEqualTo("degraded_performance");
  }

  @Test
  void anotherTitleAndImpactAreTakenOver() {
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/posts/" + post.path("id").asText(),
            Map.of("title", Map.of("en", "Cards are declined"), "impact", "MINOR")));
    world.settle();
    JsonNode incident = there.state().incidents().get(0);
    assertThat(incident.path("name").asText()).isEqualTo("Cards are declined");
    assertThat(incident.path("impact_override").asText()).isEqualTo("minor");
    assertThat(incident.path("incident_updates")).as("nothing new is said").hasSize(1);
  }

  @Test
  void wordsThatAreCorrectedHereAreCorrectedThere() {
    JsonNode post = world.publish(site, "We are loking.", "PARTIAL_OUTAGE");
    world.settle();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  "update post_update set body = '{\"en\":\"We are looking.\"}' where post_id = ?",
                  UUID.fromString(post.path("id").asText()));
              changes.happened();
            });
    world.settle();
    JsonNode incident = there.state().incidents().get(0);
    assertThat(incident.path("incident_updates").findValuesAsText("body"))
        .containsExactly("We are looking.");
    assertThat(world.object(site, "POST").path("conflicts")).isEmpty();
  }

  @Test
  void plannedWorkIsMovedAndCancelledThereToo() {
    Instant starts = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
    JsonNode work =
        Api.json(
            Api.post(
                TestTokens.manager(),
                "/maintenances",
                planned(starts, starts.plus(Duration.ofHours(1)))));
    world.settle();
    JsonNode incident = there.state().incidents().get(0);
    assertThat(incident.path("status").asText()).isEqualTo("scheduled");
    assertThat(incident.path("scheduled_for").asText()).isEqualTo(starts.toString());

    Map<String, Object> moved =
        planned(starts.plus(Duration.ofHours(3)), starts.plus(Duration.ofHours(4)));
    moved.remove("pageId");
    Api.json(Api.put(TestTokens.manager(), "/maintenances/" + work.path("id").asText(), moved));
    world.settle();
    assertThat(there.state().incidents().get(0).path("scheduled_for").asText())
        .isEqualTo(starts.plus(Duration.ofHours(3)).toString());

    Api.json(
        Api.post(
            TestTokens.manager(),
            "/maintenances/" + work.path("id").asText() + "/cancel",
            Map.of("body", Map.of("en", "It is not needed.", "ru", "Не нужно."))));
    world.settle();
    assertThat(there.state().incidents().get(0).path("status").asText()).isEqualTo("completed");
    assertThat(there.state().incidents()).hasSize(1);
  }

  private Map<String, Object> planned(Instant starts, Instant ends) {
    Map<String, Object> request = new HashMap<>();
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Database upgrade"));
    request.put("body", Map.of("en", "We upgrade it."));
    request.put("componentIds", List.of(site.componentId()));
    request.put("scheduledFor", starts.toString());
    request.put("scheduledUntil", ends.toString());
    return request;
  }

  @Test
  void draftsDrillsAndRestrictedIncidentsAreNeverToldThere() {
    IncidentStory drill = new IncidentStory(clock, Severity.SEV1, site.serviceId()).drill();
    IncidentStory restricted =
        new IncidentStory(clock, Severity.SEV1, site.serviceId()).restricted(true);
    IncidentStory normal = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    IncidentStory.tell(drill.declared(IncidentStory.publicly("A drill.", "Учения.")));
    IncidentStory.tell(restricted.declared(IncidentStory.publicly("A secret.", "Тайна.")));
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts",
            Map.of(
                "pageId", site.pageId(),
                "title", Map.of("en", "A draft"),
                "body", Map.of("en", "A draft."),
                "publish", false)));
    IncidentStory.tell(normal.declared(IncidentStory.publicly("We look.", "Смотрим.")));
    Api.awaitPost(
        site.pageId(), normal.id(), post -> post.path("stage").asText().equals("PUBLISHED"));
    world.settle();
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(there.state().incidents().get(0).toString())
        .contains("We look.")
        .doesNotContain("secret", "drill", "draft");
  }

  @Test
  void whatBecomesRestrictedIsNotFollowedAnyMore() {
    IncidentStory story = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    IncidentStory.tell(story.declared(IncidentStory.publicly("We look.", "Смотрим.")));
    Api.awaitPost(
        site.pageId(), story.id(), post -> post.path("stage").asText().equals("PUBLISHED"));
    world.settle();
    int writes = there.writes().size();
    IncidentStory.tell(
        story
            .restricted(true)
            .moves(IncidentState.IDENTIFIED, IncidentStory.publicly("A secret.", "Тайна.")));
    IncidentStory other = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    IncidentStory.tell(other.declared(IncidentStory.publicly("Another.", "Другое.")));
    Api.awaitPost(
        site.pageId(), other.id(), post -> post.path("stage").asText().equals("PUBLISHED"));
    world.settle();
    assertThat(there.writes().stream().skip(writes).map(Object::toString))
        .noneMatch(write -> write.contains("secret"));
  }

  @Test
  void noMoreThanOneRequestIsMadeInASecond() {
    for (int i = 0; i < 5; i++) {
      world.publish(site, "We are looking at number " + i, "PARTIAL_OUTAGE");
    }
    Instant start = clock.stop();
    for (int tenth = 0; tenth < 100; tenth++) {
      clock.set(start.plusMillis(100L * tenth));
      job.wake();
    }
    List<Instant> times = there.taken().stream().map(FakeStatuspage.Taken::at).toList();
    assertThat(times).hasSizeBetween(5, 10);
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void aPauseThatTheOtherSideAsksForIsKept() {
    there.answer(429, Map.of("Retry-After", "90"), new byte[0]);
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    clock.advance(Duration.ofSeconds(2));
    job.wake();
    clock.advance(Duration.ofSeconds(80));
    job.wake();
    assertThat(there.state().incidents()).isEmpty();
    clock.advance(Duration.ofSeconds(11));
    job.wake();
    assertThat(there.state().incidents()).hasSize(1);
  }

  @Test
  void anIncidentWhoseAnswerWasLostIsNotMadeTwice() {
    there.loseAnswer();
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.pass(Duration.ofMinutes(2), Duration.ofSeconds(2));
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(world.object(site, "POST").path("state").asText()).isEqualTo("EQUAL");
  }

  @Test
  void anUpdateWhoseAnswerWasLostIsNotSaidTwice() {
    JsonNode post = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    there.loseAnswer();
    world.say(post, "IDENTIFIED", "Found.", Map.of());
    world.pass(Duration.ofMinutes(2), Duration.ofSeconds(2));
    JsonNode object = world.object(site, "POST");
    assertThat(there.state().incidents().get(0).path("incident_updates")).hasSize(2);
    assertThat(object.path("state").asText()).isEqualTo("EQUAL");
    assertThat(object.path("conflicts")).isEmpty();
  }

  @Test
  void whatTheOtherSideRefusesIsShownAndDoesNotHoldUpTheRest() {
    there.answer(422, Map.of(), "{\"error\":[\"Name is forbidden\"]}".getBytes(UTF_8));
    JsonNode refused = world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    JsonNode object = world.object(site, "POST");
    assertThat(object.path("state").asText()).isEqualTo("REFUSED");
    assertThat(object.path("problem").asText()).contains("Name is forbidden");
    assertThat(there.state().statusOf(checkout)).isEqualTo("partial_outage");

    Api.json(
        Api.post(
            TestTokens.admin(),
            ExternalWorld.path(site) + "/objects/" + object.path("id").asText() + "/ours",
            Map.of()));
    world.settle();
    assertThat(there.state().incidents()).hasSize(1);
    assertThat(refused.path("id").asText()).isEqualTo(object.path("subjectId").asText());
  }

  @Test
  void nothingIsWrittenWhileItIsSwitchedOff() {
    Map<String, Object> off =
        Map.of("baseUrl", there.url(), "externalId", FakeStatuspage.PAGE, "enabled", false);
    Api.json(Api.put(TestTokens.admin(), ExternalWorld.path(site), off));
    world.publish(site, "We are looking.", "PARTIAL_OUTAGE");
    world.settle();
    assertThat(there.writes()).isEmpty();
  }

  @Test
  void aPageThatNotEverybodyMaySeeIsNotPublishedElsewhere() {
    Api.json(
        Api.put(
            TestTokens.admin(),
            "/pages/" + site.pageId() + "/access",
            Map.of("kind", "NETWORKS", "networks", List.of("10.0.0.0/8"))));
    world.publish(site, "For few eyes.", "PARTIAL_OUTAGE");
    world.pass(Duration.ofSeconds(30), Duration.ofSeconds(2));
    assertThat(there.writes()).isEmpty();
    var refused =
        Api.put(
            TestTokens.admin(),
            ExternalWorld.path(site),
            Map.of("baseUrl", there.url(), "externalId", FakeStatuspage.PAGE, "enabled", true));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.path("errors[0].field").toString()).isEqualTo("enabled");
  }

  @Test
  void theKeyIsNeverShownAndNotNeededAgain() {
    JsonNode page = world.page(site);
    assertThat(page.toString()).doesNotContain(FakeStatuspage.KEY);
    assertThat(page.path("keyEnd").asText()).isEqualTo("0001");
    assertThat(page.path("name").asText()).isEqualTo("Acme at Statuspage");
  }

  @Test
  void componentsAreProposedByName() {
    world.map(site, Map.of());
    world.settle();
    JsonNode mapping =
        Api.json(Api.get(TestTokens.manager(), ExternalWorld.path(site) + "/components"));
    assertThat(mapping.at("/components/0/proposal").asText()).isEqualTo(checkout);
    assertThat(mapping.at("/theirs/0/name").asText()).isEqualTo("Checkout");
  }

  @Test
  void aMappingNamesComponentsOfBothSidesOnce() {
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("componentId", UUID.randomUUID(), "externalId", checkout),
            Map.of("componentId", site.componentId(), "externalId", "nobody"))) {
      var answer =
          Api.put(
              TestTokens.admin(),
              ExternalWorld.path(site) + "/components",
              Map.of("mapping", List.of(bad)));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.path("errors[0].field").toString()).isEqualTo("mapping");
    }
  }

  @Test
  void onlyAdministratorsConnect() {
    String path = ExternalWorld.path(site);
    Map<String, Object> request =
        Map.of(
            "baseUrl",
            there.url(),
            "externalId",
            FakeStatuspage.PAGE,
            "apiKey",
            FakeStatuspage.KEY,
            "enabled",
            true);
    String objects = path + "/objects/" + world.object(site, "COMPONENT").path("id").asText();
    for (String token : List.of(TestTokens.manager(), TestTokens.responder())) {
      assertThat(Api.put(token, path, request).statusCode()).isEqualTo(403);
      assertThat(Api.delete(token, path).statusCode()).isEqualTo(403);
      assertThat(Api.post(token, path + "/reading", Map.of()).statusCode()).isEqualTo(403);
      assertThat(Api.put(token, path + "/components", Map.of("mapping", List.of())).statusCode())
          .isEqualTo(403);
      assertThat(Api.post(token, objects + "/ours", Map.of()).statusCode()).isEqualTo(403);
      assertThat(Api.post(token, objects + "/theirs", Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(Api.get(TestTokens.responder(), path).statusCode()).isEqualTo(403);
    assertThat(Api.delete(TestTokens.admin(), path).statusCode()).isEqualTo(204);
    assertThat(Api.get(TestTokens.manager(), path).statusCode()).isEqualTo(404);
  }
}
