package dev.muster.oncall.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When people are reminded of a shift that nobody has taken, from 4 weeks to 12 hours ahead. */
final class SwapReminders {
  private static final List<Duration> AHEAD =
      List.of(
          Duration.ofDays(28),
          Duration.ofDays(21),
          Duration.ofDays(14),
          Duration.ofDays(7),
          Duration.ofDays(3),
          Duration.ofDays(1),
          Duration.ofHours(12));

  private SwapReminders() {}

  /** The next reminder after {@code now}; null when there is none. */
  static Instant next(Instant startsAt, Instant now) {
    return AHEAD.stream().map(startsAt::minus).filter(now::isBefore).findFirst().orElse(null);
  }
}
