package dev.muster.postmortem.policy;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyTest {
  @Inject Policies policies;
  @Inject Cast cast;
  @Inject MovableClock clock;

  @AfterEach
  void shippedPolicy() {
    clock.reset();
    enact("DEFAULT");
  }

  @Test
  void onlyAdministratorsSeeDeliveriesAndEvents() {
    for (String view : List.of("/deliveries", "/events/outbox", "/events/dead-letters")) {
      given().get(ROOT + view).then().statusCode(401);
      as(TestTokens.manager()).get(ROOT + view).then().statusCode(403);
      as(TestTokens.admin()).get(ROOT + view).then().statusCode(200);
    }
  }

  @Test
  void theFirstVersionIsTheShippedDefault() {
    assertThat(policies.version(1).policy()).isEqualTo(PolicyPreset.DEFAULT.policy());
    assertThat(policies.version(1).name()).isEqualTo("default");
  }

  @Test
  void aTourRemindsWithinSecondsAndWhatWasWoundBeforeKeepsItsClock() {
    Cast.Actor owner = cast.person("Olive", "responder");
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).milestones(1, 2, 3, 4, 5).declare().resolve();
    UUID postmortem = Api.postmortemOf(story.id);
    clock.stop();
    String before = item(postmortem, owner);
    enact("DEMO");
    String onTour = item(postmortem, owner);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {

      clock.advance(Duration.ofSeconds(50));
      probe.await(ActionItemDue.class, event -> isAbout(event.actionItemId(), onTour));
      clock.advance(Duration.ofSeconds(5));
      probe.await(
          ActionItemDue.class,
          event -> isAbout(event.actionItemId(), onTour) && event.reminder() == 2);
      clock.advance(Duration.ofSeconds(10));

      probe.await(ActionItemOverdue.class, event -> isAbout(event.actionItemId(), onTour));
      assertThat(probe.events(ActionItemDue.class))
          .noneMatch(event -> isAbout(event.actionItemId(), before));
    }
  }

  @Test
  void aNewVersionTakesOverAndTheOldOnesStay() {
    int version = enact("DEMO");

    as(TestTokens.responder())
        .get(ROOT + "/policies/current")
        .then()
        .body("version", equalTo(version))
        .body("name", equalTo("demo"))
        .body("policy.secondsPerDay", equalTo(10));
    as(TestTokens.responder())
        .get(ROOT + "/policies?limit=1")
        .then()
        .body("items[0].version", equalTo(version));
  }

  @Test
  void administratorsAloneChangeThePolicyAndSayWhichOne() {
    as(TestTokens.manager())
        .body(Map.of("preset", "DEMO"))
        .post(ROOT + "/policies")
        .then()
        .statusCode(403);
    as(TestTokens.admin()).body(Map.of()).post(ROOT + "/policies").then().statusCode(400);
  }

  private static boolean isAbout(UUID item, String id) {
    return item.toString().equals(id);
  }

  private static int enact(String preset) {
    return as(TestTokens.admin())
        .body(Map.of("preset", preset))
        .post(ROOT + "/policies")
        .then()
        .statusCode(201)
        .extract()
        .path("version");
  }

  private String item(UUID postmortem, Cast.Actor owner) {
    LocalDate due = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(5);
    return as(TestTokens.manager())
        .body(
            Map.of(
                "postmortemId",
                postmortem,
                "title",
                "Do it",
                "priority",
                "P1",
                "ownerId",
                owner.id(),
                "dueOn",
                due.toString()))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
