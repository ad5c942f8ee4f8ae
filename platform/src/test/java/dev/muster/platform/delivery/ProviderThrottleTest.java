package dev.muster.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProviderThrottleTest {
  private static final List<DeliveryProvider> BOTH = List.of(provider("one"), provider("two"));

  private static DeliveryProvider provider(String name) {
    return new DeliveryProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Receipt send(OutgoingDelivery delivery) {
        throw new AssertionError("nobody sends here");
      }
    };
  }

  private static List<Integer> taken(ProviderThrottle throttle, Priority priority, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> throttle.next(BOTH, 0, priority))
        .filter(turn -> turn.pause().isZero())
        .map(ProviderThrottle.Turn::provider)
        .toList();
  }

  @Test
  void aProviderWithoutARateIsNeverBusy() {
    assertThat(taken(new ProviderThrottle(Map.of()), Priority.BULK, 1_000)).hasSize(1_000);
  }

  @Test
  void whenOneIsBusyTheNextTakesOver() {
    var throttle = new ProviderThrottle(Map.of("one", "2/PT1H", "two", "1/PT1H"));

    assertThat(taken(throttle, Priority.PAGE, 4)).containsExactly(0, 0, 1);
  }

  @Test
  void whenAllAreBusyTheOneThatIsFreeFirstSaysHowLong() {
    var throttle = new ProviderThrottle(Map.of("one", "1/PT1H", "two", "1/PT1M"));
    taken(throttle, Priority.PAGE, 2);

    var turn = throttle.next(BOTH, 0, Priority.PAGE);

    assertThat(turn.provider()).isEqualTo(1);
    assertThat(turn.pause()).isPositive();
    assertThat(turn.pause().toMinutes()).isLessThan(2);
  }

  @Test
  void whatIsNoPageLeavesAQuarterToPages() {
    var throttle = new ProviderThrottle(Map.of("one", "8/PT1H", "two", "4/PT1H"));

    assertThat(taken(throttle, Priority.BULK, 20)).hasSize(6 + 3);
    assertThat(taken(throttle, Priority.PAGE, 20)).hasSize(2 + 1);
  }
}
