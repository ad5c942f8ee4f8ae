package dev.muster.platform.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: pauses double from {@code firstPause} to {@code longestPause}, with jitter,
 * until the attempts or the time are used up.
 *
 * @param attempts most attempts
 * @param giveUpAfter time from when the delivery was due until the last attempt
 */
public record RetryPolicy(
    int attempts, Duration firstPause, Duration longestPause, Duration giveUpAfter) {
  private static final int MOST_DOUBLINGS = 30;
  private static final Duration FAIL_OVER_PAUSE = Duration.ofMillis(500);

  /**
   * The next attempt; empty to give up.
   *
   * @param tries attempts made so far
   * @param round times every provider was tried, 1 during the first
   * @param failOver whether a provider is left that was not tried in this round
   * @param since when the delivery was first due
   * @param askedFor pause that the provider asked for; null for none
   * @param random 0 to 1
   */
  Optional<Instant> next(
      int tries,
      int round,
      boolean failOver,
      Instant since,
      Instant now,
      Duration askedFor,
      double random) {
    var pause = failOver ? FAIL_OVER_PAUSE : backOff(round, random);
    if (!failOver && askedFor != null && askedFor.compareTo(pause) > 0) {
      pause = askedFor;
    }
    var next = now.plus(pause);
    return tries >= attempts || next.isAfter(since.plus(giveUpAfter))
        ? Optional.empty()
        : Optional.of(next);
  }

  /** Between half of the doubled pause and all of it. */
  private Duration backOff(int round, double random) {
    var doublings = Math.min(Math.max(round - 1, 0), MOST_DOUBLINGS);
    var millis = Math.min(firstPause.toMillis() << doublings, longestPause.toMillis());
    if (millis < firstPause.toMillis()) {
      millis = longestPause.toMillis();
    }
    return Duration.ofMillis((long) (millis * (0.5 + random / 2)));
  }
}
