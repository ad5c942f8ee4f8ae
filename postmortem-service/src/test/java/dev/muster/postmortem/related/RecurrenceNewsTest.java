package dev.muster.postmortem.related;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MET-05, ACT-11: that an incident came back is told, once. */
@QuarkusTest
class RecurrenceNewsTest {
  @Inject Cast cast;
  private Cast.Actor boss;
  private Cast.Actor owner;
  private Cast.Actor preventer;
  private UUID team;
  private UUID service;

  @BeforeEach
  void people() {
    boss = cast.person("Boss", "manager");
    owner = cast.person("Olga", "responder");
    preventer = cast.person("Pete", "responder");
    team = cast.teamOf("Payments", "UTC", List.of(), List.of(boss.id()));
    service = UUID.randomUUID();
  }

  @Test
  void whoAnswersForItNowAndWhoAnsweredForKeepingItAwayHearOnce() {
    UUID first = Api.postmortemOf(resolved(story(0)).id);
    as(TestTokens.manager())
        .body(
            Map.of(
                "postmortemId", first,
                "title", "Test the pool size",
                "priority", "P1",
                "kind", "PREVENT",
                "ownerId", preventer.id(),
                "dueOn", "2027-06-04"))
        .post(ROOT + "/action-items")
        .then()
        .statusCode(201);
    cause(first, "A pool that was too small");
    IncidentStory again = resolved(story(21));
    UUID second = Api.postmortemOf(again.id);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String factor = cause(second, "Too small again");

      IncidentRecurred told =
          probe.await(IncidentRecurred.class, event -> event.incidentId().equals(again.id));
      EventSchemas.validate(told);
      assertThat(told.postmortemId()).isEqualTo(second);
      assertThat(told.days()).isEqualTo(21);
      assertThat(told.items()).containsExactly("Test the pool size");
      assertThat(told.recipientIds()).containsExactly(owner.id(), boss.id(), preventer.id());
      assertThat(told.title()).isEqualTo("Checkout is down");

      as(TestTokens.responder())
          .delete(ROOT + "/postmortems/" + second + "/factors/" + factor)
          .then()
          .statusCode(204);
      cause(second, "Too small after all");
      IncidentStory third = resolved(story(30));
      cause(Api.postmortemOf(third.id), "And again");
      probe.await(IncidentRecurred.class, event -> event.incidentId().equals(third.id));
      assertThat(probe.events(IncidentRecurred.class))
          .filteredOn(event -> event.incidentId().equals(again.id))
          .hasSize(1);
    }
  }

  @Test
  void ofARestrictedIncidentThoseHearWhoMayReadIt() {
    UUID first = Api.postmortemOf(resolved(story(0)).id);
    cause(first, "A leak");
    IncidentStory again = resolved(story(5).restricted());
    UUID second = Api.postmortemOf(again.id);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      causeAs(second, "The same leak", owner.token());

      IncidentRecurred told =
          probe.await(IncidentRecurred.class, event -> event.incidentId().equals(again.id));
      assertThat(told.recipientIds()).containsExactly(owner.id());
      assertThat(told.title()).isEqualTo(again.reference());
    }
  }

  private IncidentStory story(int days) {
    return new IncidentStory(team)
        .service(service)
        .commander(owner.id())
        .milestonesFrom(IncidentStory.START.plus(Duration.ofDays(days)), 1, 2, 3, 4, 5);
  }

  private static IncidentStory resolved(IncidentStory story) {
    return story.declare().resolve();
  }

  private static String cause(UUID postmortem, String text) {
    return causeAs(postmortem, text, TestTokens.responder());
  }

  private static String causeAs(UUID postmortem, String text, String token) {
    return as(token)
        .body(Map.of("category", "CHANGE", "text", text, "main", true))
        .post(ROOT + "/postmortems/" + postmortem + "/factors")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
