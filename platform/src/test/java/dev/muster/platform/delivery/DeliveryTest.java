package dev.muster.platform.delivery;

import static dev.muster.platform.delivery.DeliveryFixture.destination;
import static dev.muster.platform.delivery.DeliveryFixture.json;
import static dev.muster.platform.delivery.DeliveryFixture.request;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message from its acceptance to the confirmation of its recipient. */
@QuarkusTest
class DeliveryTest {
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
  void whatIsAcceptedIsSentAndItsOwnerToldOfEachStep() {
    var id = fixture.enqueue(request(owner));

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
                          deliveries.enqueue(request(owner));
                          throw new IllegalArgumentException("rolled back");
                        }))
        .hasMessage("rolled back");
    fixture.awaitStatus(fixture.enqueue(request("after-" + owner, owner)), DeliveryStatus.SENT);

    assertThat(channel.calls(destination)).isEmpty();
  }

  @Test
  void acceptingDemandsATransaction() {
    assertThatThrownBy(() -> deliveries.enqueue(request(owner)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameIdempotencyKeyIsSentOnce() {
    var key = "page-" + owner;

    var first = fixture.enqueue(request(owner).idempotencyKey(key));
    var second = fixture.enqueue(request(owner).idempotencyKey(key));
    QuarkusTransaction.requiringNew()
        .run(() -> deliveries.enqueueAll(List.of(request(owner).idempotencyKey(key))));

    assertThat(second).isEqualTo(first);
    fixture.awaitStatus(first, DeliveryStatus.SENT);
    assertThat(channel.calls(destination)).hasSize(1);
    assertThat(channel.calls(destination).get(0).delivery().idempotencyKey()).isEqualTo(key);
  }

  @Test
  void whatIsForLaterWaitsForItsTime() {
    var id = fixture.enqueue(request(owner).notBefore(clock.instant().plus(Duration.ofHours(1))));
    fixture.awaitStatus(fixture.enqueue(request("now-" + owner, owner)), DeliveryStatus.SENT);
    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.PENDING);

    clock.advance(Duration.ofHours(1));

    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  @Test
  void cancellingStopsWhatStillWaits() {
    var later =
        fixture.enqueue(request(owner).notBefore(clock.instant().plus(Duration.ofHours(1))));

    var cancelled =
        QuarkusTransaction.requiringNew().call(() -> deliveries.cancel(NotedListener.KIND, owner));

    assertThat(cancelled).isEqualTo(1);
    clock.advance(Duration.ofHours(2));
    fixture.awaitStatus(fixture.enqueue(request("after-" + owner, owner)), DeliveryStatus.SENT);
    assertThat(fixture.row(later).status()).isEqualTo(DeliveryStatus.CANCELLED);
    assertThat(channel.calls(destination)).isEmpty();
  }

  @Test
  void whatGoesOutInOrderWaitsForWhatWasRequestedBefore() {
    var answer = new CompletableFuture<Receipt>();
    channel.next(destination, delivery -> answer.join());
    fixture.enqueue(request(owner).ordered());
    await().until(() -> channel.calls(destination).size() == 1);

    var second = fixture.enqueue(request(owner).ordered());
    fixture.awaitStatus(fixture.enqueue(request("other-" + owner, owner)), DeliveryStatus.SENT);
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
    var first = fixture.enqueue(request(owner).ordered());
    var second = fixture.enqueue(request(owner).ordered());

    fixture.awaitStatus(second, DeliveryStatus.SENT);
    assertThat(fixture.row(first).status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void theRecipientsSideCanConfirmLater() {
    var id = fixture.enqueue(request(owner));
    fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(deliveries.confirm(id)).isTrue();

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(deliveries.confirm(id)).isFalse();
  }

  @Test
  void secretsReachTheProviderAndNobodyElse() {
    var id = fixture.enqueue(request(owner).secret("signing", "whsec_plain"));
    fixture.awaitStatus(id, DeliveryStatus.SENT);

    var stored =
        sql.query("select d::text from delivery d where id = ?", row -> row.getString(1), id);

    assertThat(stored.get(0)).contains("signing").doesNotContain("whsec_plain");
    assertThat(channel.calls(destination).get(0).delivery().secrets())
        .containsEntry("signing", "whsec_plain");
    assertThat(request(owner).secret("signing", "whsec_plain").toString()).doesNotContain("whsec");
  }
}
