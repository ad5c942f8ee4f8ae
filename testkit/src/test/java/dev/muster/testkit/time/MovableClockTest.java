package dev.muster.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void startsWithAMorningOfItsOwnInMicroseconds() {
    Instant shown = clock.instant();

    assertThat(shown).isBetween("2026-11-18T10:30:00Z", "2026-11-18T12:30:00Z");
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
    Instant moved = clock.advance(Duration.ofHours(3));

    assertThat(moved).isAfter("2026-11-18T13:30:00Z");
    assertThat(clock.stop()).isAfterOrEqualTo(moved);
  }

  @Test
  void runsOnAfterAReset() {
    Instant before = clock.instant();
    clock.set(Instant.EPOCH);

    clock.reset();

    assertThat(clock.instant()).isBetween(before, before.plusSeconds(3600));
  }

  @Test
  void showsRealTimeWhenItIsToldTo() {
    clock.real();

    assertThat(Duration.between(clock.instant(), InstantSource.system().instant()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }
}
