package dev.muster.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes to many does not get into the way of anything, itself included. */
@QuarkusTest
class DeliveryLanesTest {
  private static final int AT_ONCE = 2;

  @Inject Deliveries deliveries;
  @Inject DeliveryFixture fixture;
  @Inject FakeChannel channel;
  @Inject MovableClock clock;

  private final UUID owner = UUID.randomUUID();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void receiversThatTakeTheirTimeLeaveRoomForTheBulkOfOtherChannels() {
    var released = new CountDownLatch(1);
    List<UUID> slow = new ArrayList<>();
    List<String> destinations = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        var destination = "slow-" + i + "-" + owner;
        destinations.add(destination);
        channel.next(destination, delivery -> answerAfter(released));
        slow.add(
            fixture.enqueue(
                DeliveryRequest.of("throttled", destination, DeliveryFixture.json("hello"))
                    .priority(Priority.BULK)));
      }
      await().until(() -> calls(destinations) == AT_ONCE);

      var quick = fixture.enqueue(DeliveryFixture.request(owner).priority(Priority.BULK));

      fixture.awaitStatus(quick, DeliveryStatus.SENT);
      assertThat(calls(destinations)).isEqualTo(AT_ONCE);
    } finally {
      released.countDown();
    }
    slow.forEach(id -> fixture.awaitStatus(id, DeliveryStatus.SENT));
  }

  @Test
  void whatWaitsForALaterAttemptIsNoBacklog() {
    await().atMost(Duration.ofSeconds(20)).until(() -> !deliveries.isBacklog(Priority.BULK, 1));
    var destination = DeliveryFixture.destination(owner);
    channel.next(destination, FakeChannel.away(), FakeChannel.away());
    var id = fixture.enqueue(DeliveryFixture.request(owner).priority(Priority.BULK));
    fixture.awaitAttempts(id, 2);

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(deliveries.isBacklog(Priority.BULK, 1)).isFalse();
    clock.advance(Duration.ofHours(1));
    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  private int calls(List<String> destinations) {
    return destinations.stream().mapToInt(each -> channel.calls(each).size()).sum();
  }

  private static Receipt answerAfter(CountDownLatch released) {
    try {
      if (!released.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let it go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Receipt.sent(null);
  }
}
