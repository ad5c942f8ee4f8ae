package dev.muster.comms.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody concerned is told once, whatever happens in between. */
@QuarkusTest
class FanOutTest {
  @Inject FanOuts fanOuts;
  @Inject FanOutBatches batches;
  @Inject FanOutRunner runner;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private Site site;

  @BeforeEach
  void aPageAndNothingElseToSay() {
    site = Api.site("en", "ru");
    sql.update("update fan_out set finished_at = now() where finished_at is null");
  }

  @AfterEach
  void backToNormal() {
    sql.update(
        "update delivery set status = 'CANCELLED' where status = 'PENDING' and priority = 2");
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.reset();
  }

  @Test
  void aKillBetweenAndWithinBatchesNeitherLosesNorDoublesAnybody() {
    List<UUID> everybody = Crowd.of(sql, site, 1_100, clock.instant());
    UUID post = Crowd.publish(site, "Payments fail.");

    for (int i = 0; i < 3; i++) {
      assertThat(step(false)).isPresent();
      assertThat(step(true)).isPresent();
    }

    assertThat(step(true)).isEmpty();
    assertThat(told(post)).containsExactlyInAnyOrderElementsOf(everybody);
    Map<String, Integer> figures = figures(post);
    assertThat(figures).containsEntry("concerned", 1_100).containsEntry("written", 1_100);
  }

  @Test
  void replicasAtOnceTellEverybodyOnce() {
    List<UUID> everybody = Crowd.of(sql, site, 1_700, clock.instant());
    UUID post = Crowd.publish(site, "Payments fail.");

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              CompletableFuture.allOf(
                      IntStream.range(0, 4)
                          .mapToObj(i -> CompletableFuture.runAsync(runner::run))
                          .toArray(CompletableFuture[]::new))
                  .join();
              return told(post).size() >= everybody.size();
            });

    assertThat(told(post)).containsExactlyInAnyOrderElementsOf(everybody);
  }

  @Test
  void twoThatAreSaidAtOnceTakeTurns() {
    Site other = Api.site("en", "ru");
    Crowd.of(sql, site, 1_100, clock.instant());
    Crowd.of(sql, other, 1_100, clock.instant());
    UUID first = Crowd.publish(site, "First.");
    UUID second = Crowd.publish(other, "Second.");

    List<UUID> turns = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      turns.add(step(true).orElseThrow());
    }

    assertThat(turns).containsExactly(first, second, first, second, first, second);
  }

  @Test
  void whoSubscribedLaterIsNotTold() {
    UUID early = Crowd.of(sql, site, 1, clock.instant()).get(0);
    UUID post = Crowd.publish(site, "Payments fail.");
    Crowd.of(sql, site, 1, clock.instant().plusSeconds(1));

    runner.run();

    assertThat(told(post)).containsExactly(early);
  }

  @Test
  void whoLeavesWhileTheMailWaitsDoesNotGetIt() {
    UUID leaving = Crowd.of(sql, site, 1, clock.instant()).get(0);
    FakeSmtp.mode(FakeSmtp.Mode.TEMPORARY_FAILURE);
    UUID post = Crowd.publish(site, "Payments fail.");
    runner.run();
    awaitState(leaving, "PENDING", 1);

    sql.update("update subscriber set state = 'UNSUBSCRIBED' where id = ?", leaving);
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.advance(Duration.ofMinutes(5));

    awaitState(leaving, "CANCELLED", 1);
    assertThat(told(post)).containsExactly(leaving);
    assertThat(FakeSmtp.receivedBy(Crowd.address(leaving))).isEmpty();
  }

  @Test
  void whoIsDeletedWhileTheMailWaitsDoesNotGetIt() {
    UUID leaving = Crowd.of(sql, site, 1, clock.instant()).get(0);
    FakeSmtp.mode(FakeSmtp.Mode.TEMPORARY_FAILURE);
    Crowd.publish(site, "Payments fail.");
    runner.run();
    awaitState(leaving, "PENDING", 1);

    sql.update("delete from subscriber where id = ?", leaving);
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.advance(Duration.ofMinutes(5));

    awaitState(leaving, "CANCELLED", 1);
  }

  @Test
  void onlyThoseWhoWantToKnowAreTold() {
    UUID search =
        UUID.fromString(
            Api.component(site.pageId(), "Search", UUID.randomUUID()).path("id").asText());
    UUID elsewhere = Crowd.publish(site, "Another one.");
    runner.run();
    List<UUID> ids = Crowd.of(sql, site, 7, clock.instant());
    wantsComponent(ids.get(1), search);
    wantsComponent(ids.get(2), site.componentId());
    sql.update("update subscriber set wants = 'MAINTENANCES' where id = ?", ids.get(3));
    sql.update("update subscriber set wants = 'INCIDENTS' where id = ?", ids.get(4));
    sql.update("update subscriber set post_id = ? where id = ?", elsewhere, ids.get(5));
    sql.update("update subscriber set state = 'PENDING' where id = ?", ids.get(6));

    UUID post = Crowd.publish(site, "Payments fail.");
    runner.run();
    UUID general = Crowd.publish(site, "All is slow.", "INVESTIGATING", Map.of());
    runner.run();

    assertThat(told(post)).containsExactlyInAnyOrder(ids.get(0), ids.get(2), ids.get(4));
    assertThat(told(general))
        .containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(2), ids.get(4));
  }

  @Test
  void whoFollowsThePageAndThePostIsToldOnce() {
    UUID post = Crowd.publish(site, "Payments fail.");
    runner.run();
    List<UUID> ids = Crowd.of(sql, site, 2, clock.instant());
    sql.update("update subscriber set post_id = ? where id = ?", post, ids.get(1));
    UUID both = Crowd.of(sql, site, 1, clock.instant()).get(0);
    sql.update(
        "update subscriber set post_id = ?, email = ? where id = ?",
        post,
        Crowd.address(ids.get(0)),
        both);

    Crowd.say(post, "IDENTIFIED", "We know why.");
    runner.run();

    assertThat(told(post)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
  }

  @Test
  void whatIsSaidSilentlyReachesNobody() {
    Crowd.of(sql, site, 1, clock.instant());
    Map<String, Object> silent =
        Map.of(
            "pageId", site.pageId(),
            "title", Map.of("en", "Quiet", "ru", "Тихо"),
            "body", Map.of("en", "Quiet", "ru", "Тихо"),
            "deliver", false);
    Api.json(Api.post(TestTokens.manager(), "/posts", silent));

    assertThat(step(true)).isEmpty();
  }

  @Test
  void eachReaderHasOwnLinksAndTheSameThread() {
    List<UUID> ids = Crowd.of(sql, site, 2, clock.instant());
    Crowd.publish(site, "Payments fail.");

    var one = Told.awaitMail(runner, mail -> mail.isTo(Crowd.address(ids.get(0))));
    var two = Told.awaitMail(runner, mail -> mail.isTo(Crowd.address(ids.get(1))));

    assertThat(one.text() + two.text() + one.html()).doesNotContain(".invalid/");
    assertThat(one.link("/subscriptions/manage/")).isNotEqualTo(two.link("/subscriptions/manage/"));
    assertThat(one.header("List-Unsubscribe")).contains(one.link("/subscriptions/unsubscribe/"));
    assertThat(one.html()).contains(one.link("/subscriptions/unsubscribe/"));
    assertThat(one.header("References")).isEqualTo(two.header("References"));
    assertThat(one.header("Message-ID")).isNotEqualTo(two.header("Message-ID"));
    assertThat(one.text()).contains("По-русски: Payments fail.");
    assertThat(one.header("Feedback-ID")).isNotBlank();
  }

  /** Takes one batch, and a kill before its commit unless it shall be kept; whose turn it was. */
  private Optional<UUID> step(boolean kept) {
    QuarkusTransaction.begin();
    try {
      var turn = fanOuts.claim(clock.instant(), Set.of());
      turn.ifPresent(batches::take);
      return turn.map(FanOut::postId);
    } finally {
      if (kept) {
        QuarkusTransaction.commit();
      } else {
        QuarkusTransaction.rollback();
      }
    }
  }

  private List<UUID> told(UUID post) {
    return sql.query(
        """
        select m.subscriber_id from message m join fan_out f on f.id = m.fan_out_id
        where f.post_id = ?
        """,
        row -> row.getObject(1, UUID.class),
        post);
  }

  private Map<String, Integer> figures(UUID post) {
    return sql.query(
            "select concerned, written from fan_out where post_id = ?",
            row -> Map.of("concerned", row.getInt(1), "written", row.getInt(2)),
            post)
        .get(0);
  }

  private void wantsComponent(UUID subscriber, UUID component) {
    sql.update("insert into subscriber_component values (?, ?)", subscriber, component);
  }

  private void awaitState(UUID subscriber, String state, int attempts) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !sql.query(
                        """
                        select 1 from message
                        where subscriber_id = ? and state = ? and attempts = ?
                        """,
                        row -> 1,
                        subscriber,
                        state,
                        attempts)
                    .isEmpty());
  }
}
