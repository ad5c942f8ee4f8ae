package dev.muster.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void showsRealTimeInMicrosecondsUntilItIsMoved() {
    Instant before = InstantSource.system().instant().minusMillis(1);

    Instant shown = clock.instant();

    assertThat(shown).isBetween(before, InstantSource.system().instant());
    assertThat(shown.getNano() % 1000).isZero();
  }

  @Test
  void standsStillOnceItIsSet() {
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    clock.set(noon);

    assertThat(clock.instant()).isEqualTo(noon);
    assertThat(clock.advance(Duration.ofDays(7))).isEqualTo("2026-01-08T12:00:00Z");
    assertThat(clock.instant()).isEqualTo("2026-01-08T12:00:00Z");
  }

  @Test
  void keepsRunningWhenItIsOnlyMoved() {
    Instant moved = clock.advance(Duration.ofHours(1));

    assertThat(moved).isAfter(InstantSource.system().instant().plusSeconds(3500));
    assertThat(clock.stop()).isAfterOrEqualTo(moved);
  }

  @Test
  void showsRealTimeAgainAfterAReset() {
    clock.set(Instant.EPOCH);

    clock.reset();

    assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
  }
}
