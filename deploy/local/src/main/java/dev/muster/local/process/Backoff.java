package dev.muster.local.process;

import java.time.Duration;

/** How long to wait before a process that ended is started again. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Backoff() {}

  /**
   * @param failures how many times in a row the process ended before it was ready; 0 after a run
   *     that had been ready, which is started again at once
   */
  static Duration after(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
