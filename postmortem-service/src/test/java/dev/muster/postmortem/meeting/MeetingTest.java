package dev.muster.postmortem.meeting;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.catalog.Catalog;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PMT-01..03, AGD-01, AGD-02, SEC-20, M-10. */
@QuarkusTest
class MeetingTest {
  @Inject Cast cast;
  @Inject Catalog catalog;
  @Inject MovableClock clock;

  private Cast.Actor ann;
  private Cast.Actor olga;
  private Cast.Actor boss;
  private UUID team;

  @BeforeEach
  void people() {
    clock.stop();
    ann = cast.person("Ann Commander", "responder");
    olga = cast.personOf(null, "Ольга", "ru", "Europe/Moscow", "responder");
    boss = cast.person("Boss", "manager");
    team = UUID.randomUUID();
    TestEvents.publish(
        new TeamChanged(
            team,
            1,
            clock.instant(),
            "Payments",
            "payments-" + team,
            "Europe/Moscow",
            List.of(),
            List.of(boss.id()),
            false));
    await().atMost(Duration.ofSeconds(20)).until(() -> catalog.team(team).isPresent());
  }

  @AfterEach
  void time() {
    clock.reset();
  }

  @Test
  void aReviewIsProposedWithin48HoursToTheRolesOfTheIncidentAndTheManager() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      Instant over = clock.instant();
      UUID id = draft(false);
      JsonPath meeting = meeting(id, ann.token());

      assertThat(meeting.getString("state")).isEqualTo("CALLED");
      assertThat(meeting.getString("zone")).isEqualTo("Europe/Moscow");
      assertThat(Instant.parse(meeting.getString("startsAt")))
          .isBetween(over, over.plus(Duration.ofHours(48)));
      assertThat(meeting.getList("agenda.minutes")).containsExactly(5, 10, 10, 10, 20, 5);
      assertThat(meeting.getList("attendees.person.name"))
          .containsExactlyInAnyOrder("Ann Commander", "Ольга", "Boss");
      assertThat(meeting.getList("attendees.find { it.person.name == 'Boss' }.roles"))
          .isEqualTo(List.of("manager"));
      assertThat(meeting.getList("attendees.find { it.person.name == 'Ann Commander' }.roles"))
          .isEqualTo(List.of("owner", "commander"));

      ReviewMeetingCalled called = called(probe, id, 0);
      EventSchemas.validate(called);
      assertThat(called.recipientIds()).containsExactlyInAnyOrder(ann.id(), olga.id(), boss.id());
      assertThat(called.calendars()).containsOnlyKeys("en", "ru");
      assertThat(unfolded(called.calendars().get("ru")))
          .contains("METHOD:REQUEST", "SEQUENCE:0", "Разбор", "mailto:" + ann.id(), "\"Ольга\"");
      assertThat(unfolded(called.calendars().get("en"))).contains("Post-mortem review of");
    }
  }

  @Test
  void theSectionOfAttendeesFollowsTheMeetingUntilSomebodyWritesIt() {
    UUID id = draft(false);
    assertThat(Api.section(id, "attendees"))
        .contains("- Ann Commander: Owner of the post-mortem, Incident commander")
        .contains("- Boss: Manager");

    as(ann.token())
        .body(Map.of("attendeeIds", List.of(ann.id(), boss.id())))
        .patch(path(id))
        .then()
        .statusCode(200);
    assertThat(Api.section(id, "attendees")).contains("Boss").doesNotContain("Ольга");

    as(ann.token())
        .body(Map.of("presentIds", List.of(ann.id(), olga.id())))
        .post(path(id) + "/hold")
        .then()
        .statusCode(200);
    assertThat(Api.section(id, "attendees"))
        .startsWith("### Were there\n\n- Ann Commander")
        .contains("- Ольга", "### Were invited, did not come\n\n- Boss: Manager");
  }

  @Test
  void whatSomebodyWroteAboutTheAttendeesStays() {
    UUID id = draft(false);
    Api.write(id, "attendees", "All of us.", ann.token()).statusCode(200);

    as(ann.token())
        .body(Map.of("attendeeIds", List.of(boss.id())))
        .patch(path(id))
        .then()
        .statusCode(200);
    assertThat(Api.section(id, "attendees")).isEqualTo("All of us.");
  }

  @Test
  void ownerAndScribeFallBackToWhoIsThere() {
    JsonPath alone =
        Api.postmortem(
            Api.postmortemOf(story(false).takesRole("technical-lead", olga.id()).resolve().id),
            TestTokens.admin());
    assertThat(alone.getString("owner.name")).isEqualTo("Ольга");
    assertThat(alone.getString("scribe.name")).isEqualTo("Boss");

    JsonPath nobodyTookPart =
        Api.postmortem(Api.postmortemOf(story(false).resolve().id), TestTokens.admin());
    assertThat(nobodyTookPart.getString("owner.name")).isEqualTo("Boss");
    assertThat(nobodyTookPart.getString("scribe.name")).isEqualTo("Boss");
  }

  @Test
  void aMeetingIsMovedCancelledCalledAgainAndHeld() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID id = draft(false);
      String path = path(id);
      Instant later = clock.instant().plus(Duration.ofHours(30));

      as(ann.token())
          .body(
              Map.of(
                  "startsAt",
                  later.toString(),
                  "place",
                  "Room <b>1</b>",
                  "reason",
                  "Ann is away",
                  "agenda",
                  List.of(Map.of("topic", "five-whys", "minutes", 45)),
                  "attendeeIds",
                  List.of(ann.id(), boss.id())))
          .patch(path)
          .then()
          .statusCode(200)
          .body("fit", equalTo("CHOSEN"))
          .body("revision", equalTo(1))
          .body("endsAt", equalTo(later.plus(Duration.ofMinutes(45)).toString()));
      ReviewMeetingCalled moved =
          probe.await(
              ReviewMeetingCalled.class,
              event ->
                  event.postmortemId().equals(id) && event.revision() == 1 && !event.cancelled());
      assertThat(moved.recipientIds()).containsExactly(ann.id(), boss.id());
      assertThat(unfolded(moved.calendars().get("en")))
          .contains("SEQUENCE:1", "LOCATION:Room <b>1</b>");
      ReviewMeetingCalled gone =
          probe.await(
              ReviewMeetingCalled.class,
              event ->
                  event.postmortemId().equals(id) && event.revision() == 1 && event.cancelled());
      assertThat(gone.recipientIds()).containsExactly(olga.id());
      assertThat(gone.calendars().get("ru")).contains("METHOD:CANCEL", "STATUS:CANCELLED");

      as(ann.token())
          .body(Map.of("reason", "No need"))
          .post(path + "/cancel")
          .then()
          .statusCode(200)
          .body("state", equalTo("CANCELLED"));
      assertThat(unfolded(called(probe, id, 2).calendars().get("en")))
          .contains("METHOD:CANCEL", "SEQUENCE:2");
      as(ann.token()).post(path + "/begin").then().statusCode(409);
      as(ann.token()).body(Map.of()).post(path).then().statusCode(200).body("revision", equalTo(3));
      as(ann.token())
          .body(Map.of())
          .post(path)
          .then()
          .statusCode(409)
          .body("code", equalTo("meeting.exists"));

      as(ann.token()).post(path + "/begin").then().statusCode(200).body("beganAt", notNullValue());
      as(ann.token())
          .body(Map.of("presentIds", List.of(ann.id(), olga.id()), "notes", "We **learnt**."))
          .post(path + "/hold")
          .then()
          .statusCode(200)
          .body("state", equalTo("HELD"))
          .body("notes", equalTo("We **learnt**."))
          .body("attendees.find { it.person.name == 'Boss' }.attended", equalTo(false))
          .body("attendees.find { it.person.name == 'Ольга' }.attended", equalTo(true));
      as(ann.token())
          .body(Map.of("startsAt", later.toString()))
          .patch(path)
          .then()
          .statusCode(409)
          .body("code", equalTo("meeting.over"));
    }
  }

  @Test
  void theInvitationIsAFileInTheLanguageAskedFor() {
    UUID id = draft(false);

    String file =
        as(ann.token())
            .get(path(id) + "/invitation.ics?language=ru")
            .then()
            .statusCode(200)
            .contentType("text/calendar")
            .extract()
            .asString();

    assertThat(unfolded(file)).startsWith("BEGIN:VCALENDAR").contains("Разбор", "/post-mortems/");
  }

  @Test
  void notesOfTwoWhoTypeAtOnceAreStoredTogether() {
    String path = path(draft(false));
    notes(path, "", "Decisions:\n\nQuestions:").statusCode(200);
    String begun = "Decisions:\n\nQuestions:";

    notes(path, begun, "Decisions: roll out slowly\n\nQuestions:").statusCode(200);
    as(ann.token())
        .body(
            Map.of(
                "presentIds",
                List.of(ann.id()),
                "notes",
                "Decisions:\n\nQuestions: who pays?",
                "notesBase",
                begun))
        .post(path + "/hold")
        .then()
        .statusCode(200)
        .body("notes", equalTo("Decisions: roll out slowly\n\nQuestions: who pays?"));

    notes(path, begun, "Decisions: none\n\nQuestions:")
        .statusCode(409)
        .body("code", equalTo("meeting.notes-conflict"));
    as(ann.token())
        .get(path)
        .then()
        .body("notes", equalTo("Decisions: roll out slowly\n\nQuestions: who pays?"));
  }

  @Test
  void whoSawAnOlderMeetingChangesNothing() {
    String path = path(draft(false));
    String seen = as(ann.token()).get(path).then().statusCode(200).extract().header("ETag");
    as(ann.token())
        .header("If-Match", seen)
        .body(Map.of("place", "Room 1"))
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(seen)));

    as(ann.token())
        .header("If-Match", seen)
        .body(Map.of("place", "Room 2"))
        .patch(path)
        .then()
        .statusCode(412);
    as(ann.token())
        .header("If-Match", seen)
        .body(Map.of("presentIds", List.of()))
        .post(path + "/hold")
        .then()
        .statusCode(412);
  }

  @Test
  void whatCannotBeIsRefused() {
    String path = path(draft(false));
    Map<String, Object> stranger = Map.of("attendeeIds", List.of(UUID.randomUUID()));
    as(ann.token())
        .body(stranger)
        .patch(path)
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("attendeeIds[0]"));
    as(ann.token())
        .body(Map.of("startsAt", clock.instant().minus(Duration.ofDays(1)).toString()))
        .patch(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("meeting.past"));
    as(ann.token()).body(Map.of("agenda", List.of())).patch(path).then().statusCode(400);
  }

  @Test
  void stakeholdersChangeNothing() {
    String path = path(draft(false));
    String token = TestTokens.stakeholder();
    as(token).body(Map.of()).post(path).then().statusCode(403);
    as(token).body(Map.of()).patch(path).then().statusCode(403);
    as(token).body(Map.of("reason", "no")).post(path + "/cancel").then().statusCode(403);
    as(token).post(path + "/begin").then().statusCode(403);
    as(token).body(Map.of("presentIds", List.of())).post(path + "/hold").then().statusCode(403);
    as(token).get(path).then().statusCode(404);
  }

  @Test
  void aRestrictedReviewIsCalledAmongThoseWhoTookPartAndUnderItsCodeName() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      UUID id = draft(true);

      ReviewMeetingCalled called = called(probe, id, 0);
      assertThat(called.recipientIds()).containsExactlyInAnyOrder(ann.id(), olga.id());
      assertThat(called.title()).startsWith("INC-");
      assertThat(called.calendars().values()).noneMatch(text -> text.contains("Checkout"));
      as(boss.token()).get(path(id)).then().statusCode(403);
      as(boss.token()).get(path(id) + "/invitation.ics").then().statusCode(403);
      as(boss.token())
          .body(Map.of("reason", "no"))
          .post(path(id) + "/cancel")
          .then()
          .statusCode(403);
      as(ann.token()).get(path(id)).then().statusCode(200);
    }
  }

  private IncidentStory story(boolean restricted) {
    IncidentStory story = new IncidentStory(team);
    story.milestonesFrom(clock.instant().minusSeconds(5), 1, 2, 3, 4, 5);
    return (restricted ? story.restricted() : story).declare();
  }

  private UUID draft(boolean restricted) {
    IncidentStory story = new IncidentStory(team).commander(ann.id());
    story.milestonesFrom(clock.instant().minusSeconds(5), 1, 2, 3, 4, 5);
    if (restricted) {
      story.restricted();
    }
    return Api.postmortemOf(story.declare().takesRole("scribe", olga.id()).resolve().id);
  }

  private ValidatableResponse notes(String path, String base, String text) {
    return as(ann.token()).body(Map.of("notes", text, "notesBase", base)).patch(path).then();
  }

  private static String path(UUID id) {
    return ROOT + "/postmortems/" + id + "/meeting";
  }

  private static JsonPath meeting(UUID id, String token) {
    return as(token).get(path(id)).then().statusCode(200).extract().jsonPath();
  }

  private static ReviewMeetingCalled called(TopicProbe probe, UUID id, int revision) {
    return probe.await(
        ReviewMeetingCalled.class,
        event -> event.postmortemId().equals(id) && event.revision() == revision);
  }

  /** Long lines of iCalendar are folded. */
  private static String unfolded(String calendar) {
    return calendar.replaceAll("\\r?\\n[ \\t]", "");
  }
}
