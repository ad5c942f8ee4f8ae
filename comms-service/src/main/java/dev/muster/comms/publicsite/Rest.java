package dev.muster.comms.publicsite;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A pause after each piece of work, four times as long: a fifth of a processor at most. */
final class Rest {
  private static final int TIMES = 4;

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
    until = nanoTime.getAsLong() + work.toNanos() * TIMES;
  }

  boolean over() {
    return nanoTime.getAsLong() - until >= 0;
  }
}
