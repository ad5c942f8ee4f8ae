package dev.muster.postmortem.library;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Occasion;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** LRN-01: what was learnt is recalled. */
@QuarkusTest
class MonthDigestsTest {
  @Inject Cast cast;
  @Inject Catalog catalog;
  @Inject MovableClock clock;
  @Inject Sql sql;

  @AfterEach
  void time() {
    clock.reset();
    sql.update("update month_digest set reminder_at = now() + interval '40 days'");
  }

  @Test
  void aTeamHearsOfItsIncidentsAYearAgoAndEverybodyOfTheLearningOfTheMonth() {
    clock.stop();
    Cast.Actor member = cast.person("Mia", "responder");
    UUID team = team(member.id());
    LocalDate month = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    Instant aYearAgo = month.minusYears(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    UUID published = draft(team, aYearAgo, false);
    UUID restricted = draft(team, aYearAgo, true);
    UUID draft = draft(team, aYearAgo, false);
    publish(published, "root-cause");
    publish(restricted, "root-cause", "impact", "prevention");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      sql.update("update month_digest set reminder_at = ? ", clock.instant());

      PostmortemsRecalled anniversary =
          probe.await(
              PostmortemsRecalled.class,
              event ->
                  event.occasion() == Occasion.ANNIVERSARY
                      && event.recipientIds().contains(member.id()));
      EventSchemas.validate(anniversary);
      assertThat(anniversary.month()).isEqualTo(month.minusYears(1));
      assertThat(anniversary.postmortems())
          .extracting(PostmortemsRecalled.Recalled::postmortemId)
          .containsExactly(published)
          .doesNotContain(restricted, draft);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  sql.query(
                              "select count(*) as open from month_digest where reminder_at <= ?",
                              row -> row.getLong("open"),
                              clock.instant())
                          .get(0)
                      == 0);
      clock.advance(Duration.ofDays(32));
      PostmortemsRecalled learning =
          probe.await(
              PostmortemsRecalled.class,
              event ->
                  event.occasion() == Occasion.LEARNING_OF_THE_MONTH
                      && event.recipientIds().contains(member.id()));
      EventSchemas.validate(learning);
      assertThat(learning.postmortems()).hasSize(1);
    }
  }

  private UUID team(UUID member) {
    UUID team = UUID.randomUUID();
    TestEvents.publish(
        new TeamChanged(
            team,
            1,
            clock.instant(),
            "Payments",
            "p-" + team,
            "UTC",
            List.of(member),
            List.of(),
            false));
    await().atMost(Duration.ofSeconds(20)).until(() -> catalog.team(team).isPresent());
    return team;
  }

  private static UUID draft(UUID team, Instant start, boolean restricted) {
    IncidentStory story = new IncidentStory(team).milestonesFrom(start, 1, 2, 3, 4, 5);
    if (restricted) {
      story.restricted();
    }
    return Api.postmortemOf(story.declare().resolve().id);
  }

  private static void publish(UUID id, String... sections) {
    for (String section : sections) {
      Api.write(id, section, "A typo.", TestTokens.admin()).statusCode(200);
    }
    String path = ROOT + "/postmortems/" + id;
    as(TestTokens.admin())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(200);
    as(TestTokens.admin()).put(path + "/approval").then().statusCode(200);
    as(TestTokens.allRoles())
        .body(Map.of("noActionItemsReason", "Fixed for good"))
        .post(path + "/publish")
        .then()
        .statusCode(200);
  }
}
