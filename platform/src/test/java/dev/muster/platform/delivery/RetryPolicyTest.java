package dev.muster.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final RetryPolicy policy =
      new RetryPolicy(10, Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofHours(1));

  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(pause(1, 1.0)).isEqualTo(Duration.ofSeconds(4));
    assertThat(pause(2, 1.0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(pause(4, 1.0)).isEqualTo(Duration.ofSeconds(32));
    assertThat(pause(5, 1.0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pause(1_000, 1.0)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void jitterTakesAwayUpToHalf() {
    assertThat(pause(2, 0.0)).isEqualTo(Duration.ofSeconds(4));
    assertThat(pause(2, 0.5)).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void anotherProviderIsTriedAlmostAtOnce() {
    var next = policy.next(3, 2, true, NOW, NOW, Duration.ofMinutes(5), 0.5).orElseThrow();

    assertThat(Duration.between(NOW, next)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aLongerPauseThatWasAskedForWins() {
    assertThat(policy.next(1, 1, false, NOW, NOW, Duration.ofMinutes(5), 0.5))
        .contains(NOW.plus(Duration.ofMinutes(5)));
    assertThat(policy.next(1, 1, false, NOW, NOW, Duration.ofMillis(1), 1.0))
        .contains(NOW.plus(Duration.ofSeconds(4)));
  }

  @Test
  void attemptsEnd() {
    assertThat(next(9, NOW)).isPresent();
    assertThat(next(10, NOW)).isEmpty();
  }

  @Test
  void timeEnds() {
    assertThat(next(1, NOW.minus(Duration.ofMinutes(59)))).isPresent();
    assertThat(next(1, NOW.minus(Duration.ofMinutes(60)))).isEmpty();
  }

  private Duration pause(int round, double random) {
    return Duration.between(
        NOW, policy.next(1, round, false, NOW, NOW, null, random).orElseThrow());
  }

  private Optional<Instant> next(int tries, Instant since) {
    return policy.next(tries, 1, false, since, NOW, null, 1.0);
  }
}
