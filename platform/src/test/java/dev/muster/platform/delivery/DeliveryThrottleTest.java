package dev.muster.platform.delivery;

import static dev.muster.platform.delivery.DeliveryFixture.destination;
import static dev.muster.platform.delivery.DeliveryFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Neither a destination nor a provider is called faster than it may be. */
@QuarkusTest
class DeliveryThrottleTest {
  @Inject DeliveryFixture fixture;
  @Inject FakeChannel channel;

  private final String destination = destination(UUID.randomUUID());

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
}
