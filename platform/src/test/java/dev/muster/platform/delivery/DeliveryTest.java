package dev.muster.platform.delivery;

import static dev.muster.platform.delivery.DeliveryFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.platform.database.Sql;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {
  @Inject Deliveries deliveries;
  @Inject DeliveryFixture fixture;
  @Inject FakeChannel channel;
  @Inject NotedListener listener;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private final UUID owner = UUID.randomUUID();
  private final String destination = "to-" + owner;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void whatIsAcceptedIsSentAndItsOwnerToldOfEachStep() {
    var id = fixture.enqueue(request());

    var row = fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(row.receipt()).contains("first");
    assertThat(row.sentAt()).isNotNull();
    assertThat(row.firstAttemptAt()).isNotNull();
    assertThat(listener.notes(owner)).containsExactly("attempt 1 by first", "1 is SENT");
    assertThat(channel.calls(destination))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.delivery().idempotencyKey()).isEqualTo(id.toString());
              assertThat(call.delivery().payload()).isEqualTo(json("hello"));
            });
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          deliveries.enqueue(request());
                          throw new IllegalArgumentException("rolled back");
                        }))
        .hasMessage("rolled back");
    fixture.awaitStatus(fixture.enqueue(request("after-" + owner)), DeliveryStatus.SENT);

    assertThat(channel.calls(destination)).isEmpty();
  }

  @Test
  void acceptingDemandsATransaction() {
    assertThatThrownBy(() -> deliveries.enqueue(request()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameIdempotencyKeyIsSentOnce() {
    var key = "page-" + owner;

    var first = fixture.enqueue(request().idempotencyKey(key));
    var second = fixture.enqueue(request().idempotencyKey(key));
    QuarkusTransaction.requiringNew()
        .run(() -> deliveries.enqueueAll(List.of(request().idempotencyKey(key))));

    assertThat(second).isEqualTo(first);
    fixture.awaitStatus(first, DeliveryStatus.SENT);
    assertThat(channel.calls(destination)).hasSize(1);
    assertThat(channel.calls(destination).get(0).delivery().idempotencyKey()).isEqualTo(key);
  }

  @Test
  void whatIsForLaterWaitsForItsTime() {
    var id = fixture.enqueue(request().notBefore(clock.instant().plus(Duration.ofHours(1))));
    fixture.awaitStatus(fixture.enqueue(request("now-" + owner)), DeliveryStatus.SENT);
    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.PENDING);

    clock.advance(Duration.ofHours(1));

    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  @Test
  void aTransientFailureFailsOverAndThenBacksOff() {
    channel.next(destination, away(), away());
    var id = fixture.enqueue(request());

    var row = fixture.awaitAttempts(id, 2);

    assertThat(row.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(row.lastError()).isEqualTo("away");
    assertThat(row.nextAttemptAt()).isAfter(clock.instant().plusSeconds(1));
    clock.advance(Duration.ofMinutes(1));
    fixture.awaitStatus(id, DeliveryStatus.SENT);
    assertThat(channel.calls(destination))
        .extracting(FakeChannel.Call::provider)
        .containsExactly("first", "second", "first");
    assertThat(channel.calls(destination))
        .extracting(call -> call.delivery().idempotencyKey())
        .containsOnly(id.toString());
    assertThat(listener.notes(owner))
        .containsExactly(
            "attempt 1 by first",
            "1 is PENDING",
            "attempt 2 by second",
            "2 is PENDING",
            "attempt 3 by first",
            "3 is SENT");
  }

  @Test
  void anExceptionThatNobodyForesawIsTransient() {
    channel.next(
        destination,
        delivery -> {
          throw new IllegalStateException("surprise");
        });

    var row = fixture.awaitStatus(fixture.enqueue(request()), DeliveryStatus.SENT);

    assertThat(row.attempts()).isEqualTo(2);
  }

  @Test
  void aPermanentFailureIsNotTriedAgain() {
    channel.next(
        destination,
        delivery -> {
          throw DeliveryFailure.permanent("no such person", null);
        });

    var row = fixture.awaitStatus(fixture.enqueue(request()), DeliveryStatus.FAILED);

    assertThat(row.attempts()).isEqualTo(1);
    assertThat(row.lastError()).isEqualTo("no such person");
    assertThat(listener.notes(owner)).containsExactly("attempt 1 by first", "1 is FAILED");
  }

  @Test
  void thePauseThatAProviderAsksForIsKept() {
    channel.next(
        destination,
        away(),
        delivery -> {
          throw DeliveryFailure.transientFailure("busy", null).retryAfter(Duration.ofMinutes(20));
        });
    var before = clock.instant();

    var row = fixture.awaitAttempts(fixture.enqueue(request()), 2);

    assertThat(row.nextAttemptAt()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(20)));
  }

  @Test
  void whatStaysAwayTooLongIsGivenUp() {
    channel.next(destination, away(), away(), away());
    var id = fixture.enqueue(request());
    fixture.awaitAttempts(id, 2);

    clock.advance(Duration.ofHours(25));

    assertThat(fixture.awaitStatus(id, DeliveryStatus.FAILED).attempts()).isEqualTo(3);
  }

  @Test
  void aChannelThatIsNotConfiguredBlocksUntilReleased() {
    var id = fixture.enqueue(DeliveryRequest.of("telex", destination, json("hello")));

    var row = fixture.awaitStatus(id, DeliveryStatus.BLOCKED);

    assertThat(row.lastError()).contains("telex");
    sql.update("update delivery set channel = 'fake' where id = ?", id);
    assertThat(QuarkusTransaction.requiringNew().call(() -> deliveries.release(id))).isTrue();
    fixture.awaitStatus(id, DeliveryStatus.SENT);
    assertThat(QuarkusTransaction.requiringNew().call(() -> deliveries.release(id))).isFalse();
  }

  @Test
  void aProviderThatIsNotConfiguredIsPassedOverWhileAnotherIsLeft() {
    channel.next(
        destination,
        delivery -> {
          throw DeliveryFailure.configuration("login refused", null);
        });

    fixture.awaitStatus(fixture.enqueue(request()), DeliveryStatus.SENT);

    assertThat(channel.calls(destination))
        .extracting(FakeChannel.Call::provider)
        .containsExactly("first", "second");
  }

  @Test
  void cancellingStopsWhatStillWaits() {
    var later = fixture.enqueue(request().notBefore(clock.instant().plus(Duration.ofHours(1))));

    var cancelled =
        QuarkusTransaction.requiringNew().call(() -> deliveries.cancel(NotedListener.KIND, owner));

    assertThat(cancelled).isEqualTo(1);
    clock.advance(Duration.ofHours(2));
    fixture.awaitStatus(fixture.enqueue(request("after-" + owner)), DeliveryStatus.SENT);
    assertThat(fixture.row(later).status()).isEqualTo(DeliveryStatus.CANCELLED);
    assertThat(channel.calls(destination)).isEmpty();
  }

  @Test
  void whatGoesOutInOrderWaitsForWhatWasRequestedBefore() {
    var answer = new CompletableFuture<Receipt>();
    channel.next(destination, delivery -> answer.join());
    fixture.enqueue(request().ordered());
    await().until(() -> channel.calls(destination).size() == 1);

    var second = fixture.enqueue(request().ordered());
    fixture.awaitStatus(fixture.enqueue(request("other-" + owner)), DeliveryStatus.SENT);
    assertThat(channel.calls(destination)).hasSize(1);
    answer.complete(Receipt.sent(json("taken")));

    fixture.awaitStatus(second, DeliveryStatus.SENT);
    assertThat(channel.calls(destination)).hasSize(2);
  }

  @Test
  void whatIsGivenUpHoldsUpNothing() {
    channel.next(
        destination,
        delivery -> {
          throw DeliveryFailure.permanent("no such number", null);
        });
    var first = fixture.enqueue(request().ordered());
    var second = fixture.enqueue(request().ordered());

    fixture.awaitStatus(second, DeliveryStatus.SENT);
    assertThat(fixture.row(first).status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void whatItsOwnerNoLongerWantsIsNotTriedAgain() {
    channel.next(
        destination,
        delivery -> {
          listener.wantNoMore(owner);
          throw DeliveryFailure.transientFailure("away", null);
        });

    var row = fixture.awaitStatus(fixture.enqueue(request()), DeliveryStatus.CANCELLED);

    assertThat(row.attempts()).isEqualTo(1);
    assertThat(channel.calls(destination)).hasSize(1);
  }

  @Test
  void theRecipientsSideCanConfirmLater() {
    var id = fixture.enqueue(request());
    fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(deliveries.confirm(id)).isTrue();

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(deliveries.confirm(id)).isFalse();
  }

  @Test
  void secretsReachTheProviderAndNobodyElse() {
    var id = fixture.enqueue(request().secret("signing", "whsec_plain"));
    fixture.awaitStatus(id, DeliveryStatus.SENT);

    var stored =
        sql.query("select d::text from delivery d where id = ?", row -> row.getString(1), id);

    assertThat(stored.get(0)).contains("signing").doesNotContain("whsec_plain");
    assertThat(channel.calls(destination).get(0).delivery().secrets())
        .containsEntry("signing", "whsec_plain");
    assertThat(request().secret("signing", "whsec_plain").toString()).doesNotContain("whsec");
  }

  @Test
  void oneDestinationIsNotCalledFasterThanItsThrottle() {
    var ids =
        List.of(1, 2, 3, 4).stream()
            .map(i -> fixture.enqueue(DeliveryRequest.of("throttled", destination, json("x"))))
            .toList();

    ids.forEach(id -> fixture.awaitStatus(id, DeliveryStatus.SENT));

    var calls = channel.calls(destination);
    assertThat(calls).hasSize(4);
    assertThat(Duration.ofNanos(calls.get(3).nanos() - calls.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(800));
    ids.forEach(id -> assertThat(fixture.row(id).attempts()).isEqualTo(1));
  }

  @Test
  void noProviderIsCalledFasterThanItsRateAndTheNextOneHelps() {
    var ids =
        IntStream.range(0, 8)
            .mapToObj(i -> fixture.enqueue(DeliveryRequest.of("paced", destination + i, json("x"))))
            .toList();

    ids.forEach(id -> fixture.awaitStatus(id, DeliveryStatus.SENT));

    var calls =
        IntStream.range(0, 8)
            .boxed()
            .flatMap(i -> channel.calls(destination + i).stream())
            .toList();
    assertThat(calls).hasSize(8);
    assertThat(calls)
        .extracting(FakeChannel.Call::provider)
        .contains("paced-first", "paced-second");
    var times = calls.stream().mapToLong(FakeChannel.Call::nanos).sorted().toArray();
    assertThat(Duration.ofNanos(times[7] - times[0])).isGreaterThan(Duration.ofMillis(800));
    ids.forEach(id -> assertThat(fixture.row(id).attempts()).isEqualTo(1));
  }

  private DeliveryRequest request() {
    return request(destination);
  }

  private DeliveryRequest request(String to) {
    return DeliveryRequest.of(FakeChannel.NAME, to, json("hello")).about(NotedListener.KIND, owner);
  }

  private static FakeChannel.Behaviour away() {
    return delivery -> {
      throw DeliveryFailure.transientFailure("away", null);
    };
  }
}
