package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.slack.FakeSlack;
import dev.muster.testkit.slack.TakenPost;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldAlertsTest {
  private static final List<String> TABLES =
      List.of("page_ledger", "page_step", "page", "escalation", "alert_log");

  @Inject OldAlerts old;
  @Inject MovableClock clock;
  @Inject Sql sql;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void anAlertResolvedTwoYearsAgoIsDeletedWithItsPagesAndLogButAnOpenOneStays() {
    var to = Api.paging(Api.person("anna"));
    var over = Api.trigger(to, "over");
    await().atMost(Duration.ofSeconds(20)).until(() -> !Api.pages(over).isEmpty());
    Api.post("/alerts/" + over + "/resolve", Map.of()).statusCode(200);
    var open = Api.trigger(to, "open");
    for (var table : TABLES) {
      assertThat(rows(table, over)).as(table).isPositive();
    }

    clock.advance(Duration.ofDays(731));
    old.deleteOld(clock.instant());

    for (var table : TABLES) {
      assertThat(rows(table, over)).as(table).isZero();
    }
    Api.get("/alerts/" + over).statusCode(404);
    Api.get("/alerts/" + open).statusCode(200);
  }

  @Test
  void whatWasPostedGoesWithItsAlert() {
    var channel = FakeSlack.channel();
    UUID place =
        UUID.fromString(
            Api.post(
                    "/destinations",
                    Map.of("name", Api.unique("slack"), "kind", "SLACK", "address", channel))
                .statusCode(201)
                .extract()
                .path("id"));
    var level = Api.levelOf(0, List.of(Api.target("DESTINATION", place)));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, level)), "posted");
    await().atMost(Duration.ofSeconds(20)).until(() -> rows("slack_message", alert) == 1);
    Api.post("/alerts/" + alert + "/resolve", Map.of()).statusCode(200);
    FakeSlack.await(channel, TakenPost::isUpdate);

    clock.advance(Duration.ofDays(731));
    old.deleteOld(clock.instant());

    assertThat(rows("post", alert)).isZero();
    assertThat(rows("slack_message", alert)).isZero();
  }

  @Test
  void anAlertResolvedLastYearIsKept() {
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", null), "last-year");
    Api.post("/alerts/" + alert + "/resolve", Map.of()).statusCode(200);

    clock.advance(Duration.ofDays(365));
    old.deleteOld(clock.instant());

    Api.get("/alerts/" + alert).statusCode(200);
  }

  @Test
  void nothingThatHangsOnAnAlertIsForgotten() {
    assertThat(OldAlerts.HANGING_ON_IT)
        .containsExactlyInAnyOrderElementsOf(
            sql.query(
                """
                select table_name from information_schema.columns
                where table_schema = current_schema() and column_name = 'alert_id'
                """,
                row -> row.getString(1)));
  }

  private long rows(String table, UUID alert) {
    return sql.query(
            "select count(*) from " + table + " where alert_id = ?", row -> row.getLong(1), alert)
        .get(0);
  }
}
