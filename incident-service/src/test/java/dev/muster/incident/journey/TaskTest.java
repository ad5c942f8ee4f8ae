package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.FollowUpProposed;
import dev.muster.incident.timebox.TimeBoxes;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks, and what happens when the time for them is up. */
@QuarkusTest
class TaskTest extends IncidentTestBase {
  @Inject TimeBoxes timeBoxes;
  private String id;

  @BeforeEach
  void anIncident() {
    id = commanded(ANNA, service("Checkout", 1), "SEV2");
  }

  private ValidatableResponse add(Map<String, ?> body) {
    return as(ANNA).body(body).post(INCIDENTS + "/" + id + "/tasks").then();
  }

  private String in(Duration duration) {
    return clock.instant().plus(duration).toString();
  }

  @Test
  void aTaskIsGivenDoneAndToldOf() {
    add(Map.of("title", "Ask the provider", "assigneeId", BORIS.id()))
        .statusCode(201)
        .body("assignee.name", equalTo("Boris"))
        .body("status", equalTo("OPEN"))
        .body("endedAt", nullValue());
    as(BORIS)
        .body(Map.of("title", "Ask both providers", "assigneeId", MIA.id()))
        .put(INCIDENTS + "/" + id + "/tasks/1")
        .then()
        .statusCode(200)
        .body("assignee.name", equalTo("Mia"));
    as(MIA)
        .body(Map.of("status", "DONE", "result", "they are fine"))
        .post(INCIDENTS + "/" + id + "/tasks/1/end")
        .then()
        .statusCode(200)
        .body("status", equalTo("DONE"));

    assertThat(timeline(ANNA, id))
        .endsWith(
            "Task 1: Ask the provider (Boris)",
            "Task 1 is given anew: Ask both providers (Mia)",
            "Task 1 done: Ask both providers (Mia). they are fine");
    as(ANNA)
        .body(Map.of("status", "DROPPED"))
        .post(INCIDENTS + "/" + id + "/tasks/1/end")
        .then()
        .statusCode(409)
        .body("code", equalTo("task.ended"));
    as(STAN).get(INCIDENTS + "/" + id + "/tasks").then().body("status", contains("DONE"));
  }

  @Test
  void aTaskBecomesAnActionItemOnce() {
    add(Map.of("title", "Alert on the backlog", "assigneeId", BORIS.id())).statusCode(201);
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      as(MIA)
          .post(INCIDENTS + "/" + id + "/tasks/1/follow-up")
          .then()
          .statusCode(200)
          .body("followUpAt", notNullValue())
          .body("status", equalTo("OPEN"));
      var told =
          probe.await(
              FollowUpProposed.class, event -> event.aggregateId().equals(UUID.fromString(id)));
      assertThat(told.title()).isEqualTo("Alert on the backlog");
      assertThat(told.ownerId()).isEqualTo(BORIS.id());
    }
    as(MIA)
        .post(INCIDENTS + "/" + id + "/tasks/1/follow-up")
        .then()
        .statusCode(409)
        .body("code", equalTo("task.followed-up"));
    as(STAN).post(INCIDENTS + "/" + id + "/tasks/1/follow-up").then().statusCode(403);
    assertThat(timeline(ANNA, id))
        .containsOnlyOnce("Task 1 becomes an action item: Alert on the backlog (Boris)");
  }

  @Test
  void theWordsOfAPrivateIncidentStayInIt() {
    id = declare(ANNA, Map.of("title", "Break-in", "severity", "SEV2", "restricted", true));
    add(Map.of("title", "Change the keys")).statusCode(201);
    as(ANNA)
        .post(INCIDENTS + "/" + id + "/tasks/1/follow-up")
        .then()
        .statusCode(409)
        .body("code", equalTo("incident.restricted"));
  }

  @Test
  void whatCannotBeGivenIsRefused() {
    add(Map.of("title", "x", "assigneeId", UUID.randomUUID()))
        .statusCode(422)
        .body("errors[0].field", equalTo("assigneeId"));
    add(Map.of("title", "x", "hypothesis", 1))
        .statusCode(422)
        .body("errors[0].field", equalTo("hypothesis"));
    add(Map.of("title", "x")).statusCode(201);
    as(ANNA)
        .body(Map.of("status", "OPEN"))
        .post(INCIDENTS + "/" + id + "/tasks/1/end")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("status"));
  }

  @Test
  void whenTheTimeIsUpItIsSaidOnceAndMailed() {
    add(Map.of(
            "title", "Watch the queue",
            "assigneeId", BORIS.id(),
            "timeBoxUntil", in(Duration.ofMinutes(10))))
        .statusCode(201);
    timeBoxes.remind();
    assertThat(timeline(ANNA, id)).doesNotContain("Time is up for task 1: Watch the queue (Boris)");

    clock.advance(Duration.ofMinutes(10));
    timeBoxes.remind();
    timeBoxes.remind();

    assertThat(timeline(ANNA, id))
        .containsOnlyOnce("Time is up for task 1: Watch the queue (Boris)");
    var mail = FakeSmtp.awaitMail(received -> received.text().contains("/incidents/" + id));
    assertThat(mail.recipients()).containsExactly("Boris@example.org");
    assertThat(mail.subject()).contains("Время на задачу 1 вышло");
  }

  @Test
  void aNewTimeAsksAgainAndWhatHasEndedIsNotAskedFor() {
    add(Map.of("title", "A", "timeBoxUntil", in(Duration.ofMinutes(1)))).statusCode(201);
    add(Map.of("title", "B", "timeBoxUntil", in(Duration.ofMinutes(1)))).statusCode(201);
    as(ANNA)
        .body(Map.of("status", "DROPPED"))
        .post(INCIDENTS + "/" + id + "/tasks/2/end")
        .then()
        .statusCode(200);
    clock.advance(Duration.ofMinutes(2));
    timeBoxes.remind();
    as(ANNA)
        .body(Map.of("title", "A", "timeBoxUntil", in(Duration.ofMinutes(1))))
        .put(INCIDENTS + "/" + id + "/tasks/1")
        .then()
        .statusCode(200);
    clock.advance(Duration.ofMinutes(2));
    timeBoxes.remind();

    List<String> told =
        timeline(ANNA, id).stream().filter(line -> line.startsWith("Time is up")).toList();
    assertThat(told).containsExactly("Time is up for task 1: A", "Time is up for task 1: A");
  }

  @Test
  void hypothesesHaveTheirTimeToo() {
    as(ANNA)
        .body(Map.of("title", "DNS", "timeBoxUntil", in(Duration.ofMinutes(5))))
        .post(INCIDENTS + "/" + id + "/hypotheses")
        .then()
        .statusCode(201);
    clock.advance(Duration.ofMinutes(5));

    timeBoxes.remind();

    assertThat(timeline(ANNA, id)).contains("Time is up for hypothesis 1: DNS");
  }
}
