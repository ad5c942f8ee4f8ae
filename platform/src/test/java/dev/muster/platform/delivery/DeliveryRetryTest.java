package dev.muster.platform.delivery;

import static dev.muster.platform.delivery.DeliveryFixture.destination;
import static dev.muster.platform.delivery.DeliveryFixture.json;
import static dev.muster.platform.delivery.DeliveryFixture.request;
import static dev.muster.platform.delivery.FakeChannel.away;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.database.Sql;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of a message whose provider fails, and why. */
@QuarkusTest
class DeliveryRetryTest {
  @Inject Deliveries deliveries;
  @Inject DeliveryFixture fixture;
  @Inject FakeChannel channel;
  @Inject NotedListener listener;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private final UUID owner = UUID.randomUUID();
  private final String destination = destination(owner);

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aTransientFailureFailsOverAndThenBacksOff() {
    channel.next(destination, away(), away());
    var id = fixture.enqueue(request(owner));

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

    var row = fixture.awaitStatus(fixture.enqueue(request(owner)), DeliveryStatus.SENT);

    assertThat(row.attempts()).isEqualTo(2);
  }

  @Test
  void aPermanentFailureIsNotTriedAgain() {
    channel.next(
        destination,
        delivery -> {
          throw DeliveryFailure.permanent("no such person", null);
        });

    var row = fixture.awaitStatus(fixture.enqueue(request(owner)), DeliveryStatus.FAILED);

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

    var row = fixture.awaitAttempts(fixture.enqueue(request(owner)), 2);

    assertThat(row.nextAttemptAt()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(20)));
  }

  @Test
  void whatStaysAwayTooLongIsGivenUp() {
    channel.next(destination, away(), away(), away());
    var id = fixture.enqueue(request(owner));
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

    fixture.awaitStatus(fixture.enqueue(request(owner)), DeliveryStatus.SENT);

    assertThat(channel.calls(destination))
        .extracting(FakeChannel.Call::provider)
        .containsExactly("first", "second");
  }

  @Test
  void whatItsOwnerNoLongerWantsIsNotTriedAgain() {
    channel.next(
        destination,
        delivery -> {
          listener.wantNoMore(owner);
          throw DeliveryFailure.transientFailure("away", null);
        });

    var row = fixture.awaitStatus(fixture.enqueue(request(owner)), DeliveryStatus.CANCELLED);

    assertThat(row.attempts()).isEqualTo(1);
    assertThat(channel.calls(destination)).hasSize(1);
  }
}
