package dev.muster.platform.delivery;

import static dev.muster.platform.delivery.DeliveryFixture.destination;
import static dev.muster.platform.delivery.DeliveryFixture.json;
import static dev.muster.platform.delivery.DeliveryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a crash, a second replica or a broken neighbour may not change. */
@QuarkusTest
class DeliveryFaultTest {
  @Inject Deliveries deliveries;
  @Inject DeliveryFixture fixture;
  @Inject FakeChannel channel;
  @Inject NotedListener listener;
  @Inject DeliveryTable table;
  @Inject DeliveryChannels channels;
  @Inject DeliveryListeners listeners;
  @Inject ProviderThrottle throttle;
  @Inject DeliveryReports reports;
  @Inject DeliveryConfig config;
  @Inject DeliveryCall call;
  @Inject DeliveryMetrics metrics;
  @Inject DeliveryDispatcher dispatcher;
  @Inject Migrations migrations;
  @Inject MovableClock clock;
  @Inject InstantSource time;
  @Inject Sql sql;

  private final UUID owner = UUID.randomUUID();
  private final String destination = destination(owner);

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void twoReplicasSendEachDeliveryOnce() throws InterruptedException {
    var count = 2_000;
    var claims = new DeliveryClaims(table, channels, listeners, throttle, metrics, config, time);
    var second =
        new DeliveryDispatcher(
            claims,
            call,
            new DeliveryRecorder(table, listeners, reports, claims, metrics),
            migrations,
            config);
    second.start(null);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  deliveries.enqueueAll(
                      IntStream.range(0, count).mapToObj(i -> request(owner)).toList()));

      await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    } finally {
      second.stop(null);
    }

    assertThat(channel.calls(destination))
        .hasSize(count)
        .extracting(made -> made.delivery().id())
        .doesNotHaveDuplicates();
    assertThat(sentAtFirstAttempt()).isEqualTo(count);
  }

  @Test
  void whatACrashLeftBehindIsSentOnceMoreUnderTheSameKey() {
    var id = fixture.leased(owner, "clock_timestamp() - interval '1 second'");

    var row = fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(row.attempts()).isEqualTo(2);
    assertThat(channel.calls(destination))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.delivery().idempotencyKey()).isEqualTo(id.toString());
              assertThat(made.delivery().attempt()).isEqualTo(2);
            });
  }

  @Test
  void aMovedClockDoesNotStealALease() {
    var id = fixture.leased(owner, "clock_timestamp() + interval '60 seconds'");

    clock.advance(Duration.ofDays(7));
    dispatcher.takeOver();

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.SENDING);
    assertThat(channel.calls(destination)).isEmpty();
  }

  @Test
  void whoLostTheLeaseCannotChangeTheDelivery() {
    var released = new CountDownLatch(1);
    channel.next(
        destination,
        delivery -> {
          fixture.stealLease(delivery.id());
          released.countDown();
          return Receipt.sent(json("late"));
        });

    var id = fixture.enqueue(request(owner));

    await().until(() -> released.getCount() == 0 && dispatcher.isIdle());
    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.SENDING);
    assertThat(listener.notes(owner)).containsExactly("attempt 1 by first");
  }

  @Test
  void theDatabaseMayGoAwayDuringACallWithoutRepeatingIt() throws InterruptedException {
    var calling = new CountDownLatch(1);
    var crashed = new CountDownLatch(1);
    channel.next(
        destination,
        delivery -> {
          calling.countDown();
          awaitQuietly(crashed);
          return Receipt.sent(json("sent while away"));
        });
    var id = fixture.enqueue(request(owner));
    assertThat(calling.await(10, TimeUnit.SECONDS)).isTrue();

    TestPostgres.crash();
    crashed.countDown();
    TestPostgres.restart();

    await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> isSent(id));
    assertThat(channel.calls(destination)).hasSize(1);
    assertThat(listener.notes(owner)).containsExactly("attempt 1 by first", "1 is SENT");
  }

  @Test
  void nobodyWaitsBehindBulkThatHangs() {
    var released = new CountDownLatch(1);
    var bulk = "bulk-" + owner;
    try {
      for (int i = 0; i < 2 * config.concurrency(); i++) {
        channel.next(
            bulk,
            delivery -> {
              awaitQuietly(released);
              return Receipt.sent(null);
            });
        fixture.enqueue(request(bulk, owner).priority(Priority.BULK));
      }
      int lane = config.concurrency() - config.reservedForPages() - config.reservedForNormal();
      await().until(() -> channel.calls(bulk).size() == lane);

      var page = fixture.enqueue(request(owner).priority(Priority.PAGE));
      var normal = fixture.enqueue(request(owner).priority(Priority.NORMAL));

      fixture.awaitStatus(page, DeliveryStatus.SENT);
      fixture.awaitStatus(normal, DeliveryStatus.SENT);
      assertThat(channel.calls(bulk)).hasSize(lane);
    } finally {
      released.countDown();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
  }

  @Test
  void aListenerThatFailsAfterTheCallDoesNotRepeatIt() {
    listener.failOnOutcomesOf(owner);

    var id = fixture.enqueue(request(owner));

    fixture.awaitStatus(id, DeliveryStatus.SENT);
    assertThat(channel.calls(destination)).hasSize(1);
    assertThat(listener.notes(owner)).containsExactly("attempt 1 by first");
  }

  @Test
  void aListenerThatFailsBeforeTheCallPutsOnlyItsOwnDeliveryOff() {
    listener.failOnAttemptsOf(owner);
    var neighbour = UUID.randomUUID();

    var id = fixture.enqueue(request(owner));
    var other = fixture.enqueue(request(neighbour));

    fixture.awaitStatus(other, DeliveryStatus.SENT);
    await().until(() -> fixture.row(id).lastError() != null);
    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(fixture.row(id).lastError()).contains("listener is broken");
    listener.recover(owner);
    clock.advance(Duration.ofMinutes(1));
    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  @Test
  void whatKillsEveryProcessThatTriesIsGivenUp() {
    var id = fixture.leased(owner, "clock_timestamp() - interval '1 second'");
    sql.update("update delivery set tries = 1000, attempts = 1000 where id = ?", id);

    var row = fixture.awaitStatus(id, DeliveryStatus.FAILED);

    assertThat(row.lastError()).contains("crash");
    assertThat(channel.calls(destination)).isEmpty();
  }

  private boolean isSent(UUID id) {
    return fixture.row(id).status() == DeliveryStatus.SENT;
  }

  private long waiting() {
    return count("status in ('PENDING', 'SENDING')");
  }

  private long sentAtFirstAttempt() {
    return count("status = 'SENT' and attempts = 1 and lease_owner is null");
  }

  private long count(String condition) {
    return sql.query(
            "select count(*) from delivery where owner_id = ? and " + condition,
            row -> row.getLong(1),
            owner)
        .get(0);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
