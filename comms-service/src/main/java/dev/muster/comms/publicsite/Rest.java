package dev.muster.comms.publicsite;

import java.time.Duration;

/** A pause after each piece of work, four times as long: a fifth of a processor at most. */
final class Rest {
  private static final int TIMES = 4;

  private volatile long until = System.nanoTime();

  /** Work that took so long has just ended. */
  void after(Duration work) {
    until = System.nanoTime() + work.toNanos() * TIMES;
  }

  boolean over() {
    return System.nanoTime() - until >= 0;
  }
}
