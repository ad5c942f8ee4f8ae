package dev.muster.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.database.Sql;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import dev.muster.platform.outbox.Outbox;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsResourceTest {
  private static final String PATH = "/api/test/v1/events";

  @Inject Outbox outbox;
  @Inject Inbox inbox;
  @Inject Sql sql;
  @Inject InstantSource time;

  @Test
  void onlyAdministratorsSeeAndRetryEvents() {
    for (var path : List.of(PATH + "/outbox", PATH + "/dead-letters")) {
      given().get(path).then().statusCode(401);
      as(TestTokens.manager()).get(path).then().statusCode(403);
    }
    var retry = PATH + "/outbox/" + UUID.randomUUID() + "/retry";
    given().post(retry).then().statusCode(401);
    as(TestTokens.manager()).post(retry).then().statusCode(403);
  }

  @Test
  void aBlockedEventIsSeenAndReleasedAndThenPublished() {
    var team = UUID.randomUUID();
    try (var probe = TopicProbe.on(Topics.CATALOG)) {
      var id = blocked(team);
      admin()
          .queryParam("status", "BLOCKED")
          .queryParam("limit", 200)
          .get(PATH + "/outbox")
          .then()
          .statusCode(200)
          .body("items.status", everyItem(is("BLOCKED")))
          .body("items.id", hasItem(id.toString()))
          .body("items.find { it.id == '" + id + "' }.lastError", is("refused"));

      admin()
          .post(PATH + "/outbox/" + id + "/retry")
          .then()
          .statusCode(200)
          .body("attempts", is(0));

      probe.await(TeamChanged.class, event -> event.teamId().equals(team));
      assertThat(
              sql.query(
                  "select count(*) from audit_entry where action = 'outbox.retry' and target_id = ?",
                  row -> row.getLong(1),
                  id.toString()))
          .containsExactly(1L);
    }
  }

  @Test
  void whatIsNotBlockedIsNotRetried() {
    admin()
        .post(PATH + "/outbox/" + UUID.randomUUID() + "/retry")
        .then()
        .statusCode(404)
        .body("code", is("outbox.unknown"));
    var id = blocked(UUID.randomUUID());
    sql.update(
        """
        update outbox set status = 'PENDING', next_attempt_at = now() + interval '1 hour'
        where id = ?
        """,
        id);

    admin()
        .post(PATH + "/outbox/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("code", is("outbox.not-blocked"));
    sql.update("delete from outbox where id = ?", id);
  }

  @Test
  void aMessageThatCannotBeReadIsListedWithoutItsContent() {
    var key = "unreadable " + UUID.randomUUID();
    var message =
        new ConsumerRecord<>(
            Topics.CATALOG, 0, 77L, key, "{\"hidden\":".getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    message
        .headers()
        .add("ce_type", "dev.muster.catalog.team-changed.v1".getBytes(StandardCharsets.UTF_8));
    inbox.consume(message, EventRouter.named("test." + key).on(TeamChanged.class, event -> {}));

    var answer = admin().queryParam("limit", 200).get(PATH + "/dead-letters");

    answer
        .then()
        .statusCode(200)
        .body("items[0].key", is(key))
        .body("items[0].consumer", is("test." + key))
        .body("items[0].offset", is(77))
        .body("items[0].headers.ce_type", is("dev.muster.catalog.team-changed.v1"))
        .body("items[0].error", not(nullValue()));
    assertThat(answer.jsonPath().getMap("items[0]")).doesNotContainKey("payload");
  }

  /** An event that the broker refused too often. */
  private UUID blocked(UUID team) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.record(
                  new TeamChanged(
                      team,
                      1,
                      time.instant(),
                      "Payments",
                      "payments",
                      "Etc/UTC",
                      List.of(),
                      List.of(),
                      false));
              sql.update(
                  """
                  update outbox
                  set status = 'BLOCKED', attempts = 10, last_error = 'refused',
                      next_attempt_at = now() + interval '1 hour'
                  where aggregateid = ?
                  """,
                  team.toString());
            });
    return sql.query(
            "select id from outbox where aggregateid = ?",
            row -> row.getObject(1, UUID.class),
            team.toString())
        .get(0);
  }

  private static RequestSpecification admin() {
    return as(TestTokens.admin());
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
