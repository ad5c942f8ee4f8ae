package dev.muster.comms.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who spoke last is reminded of an open post in which nothing is said. */
@QuarkusTest
class PostRemindersTest {
  @Inject MovableClock clock;
  @Inject ReminderJob job;
  @Inject Catalog catalog;
  @Inject Sql sql;

  private Site site;
  private UUID speaker;
  private String token;
  private Instant said;
  private String post;

  @BeforeEach
  void anOpenIncidentThatOlgaWroteOf() {
    clock.reset();
    site = Api.site("en", "ru");
    speaker = UUID.randomUUID();
    String subject = "speaker-" + speaker;
    TestEvents.publish(
        new PersonChanged(
            speaker, 1, clock.instant(), "Ольга", address(), "ru", "UTC", subject, null, true));
    Awaitility.await().until(() -> catalog.person(speaker).isPresent());
    token = TestTokens.withRoles(subject, "manager");
    said = clock.stop().truncatedTo(ChronoUnit.SECONDS);
    clock.set(said);
    post =
        Api.json(
                Api.post(
                    token,
                    "/posts",
                    Map.of(
                        "pageId",
                        site.pageId(),
                        "title",
                        Map.of("en", "Slow", "ru", "Медленно"),
                        "body",
                        Map.of("en", "We look.", "ru", "Смотрим."))))
            .path("id")
            .asText();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theSpeakerIsRemindedAfterTheUsualHours() {
    assertThat(due()).contains(hours(3));
    at(hours(3));
    ReceivedMail first = reminder("номер 1");
    assertThat(first.subject()).contains("Медленно");
    assertThat(first.text()).contains("Ольга", "tab=posts&page=" + site.pageId());
    assertThat(due()).contains(hours(6));
    at(hours(6));
    reminder("номер 2");
    at(hours(24));
    reminder("номер 3");
    assertThat(due()).isEmpty();
  }

  @Test
  void aNewWordBeginsAnewAndTheLastOneEndsIt() {
    at(hours(2));
    say("IDENTIFIED");
    assertThat(due()).contains(hours(5));
    say("RESOLVED");
    assertThat(due()).isEmpty();
  }

  @Test
  void chosenIntervalsHoldAndAreShown() {
    choose("2");
    assertThat(due()).contains(hours(2));
    at(hours(5));
    assertThat(due()).contains(hours(6));
    choose("[]");
    assertThat(due()).isEmpty();
    JsonNode summary =
        Api.awaitSummary(
            site, found -> found.at("/incidents/0/reminder_intervals").asText().equals("[]"));
    assertThat(summary.at("/incidents/0/name").asText()).isEqualTo("Slow");
  }

  @Test
  void manyReplicasRemindOnce() throws Exception {
    clock.set(hours(3));
    AtOnce.repeat(
        4,
        () -> {
          job.wake();
          return null;
        });
    reminder("номер 1");
    assertThat(
            sql.query(
                "select asked from post_reminder where post_id = ?",
                row -> row.getInt(1),
                UUID.fromString(post)))
        .containsExactly(1);
  }

  @Test
  void whatWasTakenBackIsNotRemindedOf() {
    String code = Api.json(Api.get(token, "/posts/" + post)).path("code").asText();
    RestAssured.given()
        .header("Authorization", "OAuth " + key())
        .delete("/v1/pages/" + pageCode() + "/incidents/" + code)
        .then()
        .statusCode(200);
    at(hours(3));
    assertThat(due()).isEmpty();
  }

  private void choose(String intervals) {
    String code = Api.json(Api.get(token, "/posts/" + post)).path("code").asText();
    RestAssured.given()
        .header("Authorization", "OAuth " + key())
        .contentType(ContentType.JSON)
        .body(Map.of("incident", Map.of("reminder_intervals", intervals)))
        .patch("/v1/pages/" + pageCode() + "/incidents/" + code)
        .then()
        .statusCode(200);
  }

  private String key() {
    return Api.json(
            Api.post(
                TestTokens.admin(),
                "/page-keys",
                Map.of("name", "script", "pageIds", List.of(site.pageId()))))
        .path("key")
        .asText();
  }

  private String pageCode() {
    return Api.json(Api.get(TestTokens.manager(), "/pages/" + site.pageId())).path("code").asText();
  }

  private void say(String status) {
    Api.json(
        Api.post(
            token,
            "/posts/" + post + "/updates",
            Map.of("status", status, "body", Map.of("en", "More.", "ru", "Ещё."))));
  }

  private void at(Instant moment) {
    clock.set(moment);
    job.wake();
  }

  private Instant hours(int count) {
    return said.plus(Duration.ofHours(count));
  }

  private Optional<Instant> due() {
    return sql
        .query(
            "select due_at from post_reminder where post_id = ?",
            row -> Sql.instant(row, "due_at"),
            UUID.fromString(post))
        .stream()
        .findFirst();
  }

  private ReceivedMail reminder(String words) {
    return FakeSmtp.awaitMail(mail -> mail.isTo(address()) && mail.text().contains(words));
  }

  private String address() {
    return "speaker-" + speaker + "@example.org";
  }
}
