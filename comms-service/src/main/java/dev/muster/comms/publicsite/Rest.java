package dev.muster.comms.publicsite;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A pause after each piece of work, four times as long, so that it takes a fifth of a processor;
 * but never longer than a second, so that work that takes long is not late as well.
 */
final class Rest {
  private static final int TIMES = 4;
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanoTime;
  private volatile long until;

  /**
   * @param nanoTime such as that of the system; only differences count
   */
  Rest(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.until = nanoTime.getAsLong();
  }

  /** Work that took so long has just ended. */
  void after(Duration work) {
    until = nanoTime.getAsLong() + Math.min(work.toNanos() * TIMES, LONGEST);
  }

  boolean over() {
    return nanoTime.getAsLong() - until >= 0;
  }
}
