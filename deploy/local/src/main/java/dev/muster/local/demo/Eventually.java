package dev.muster.local.demo;

import dev.muster.local.LocalException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another service learns by event. */
final class Eventually {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 250;

  private Eventually() {}

  /** Asks until there is an answer. */
  static <T> T found(String what, Supplier<Optional<T>> question) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    Object pause = new Object();
    synchronized (pause) {
      while (true) {
        Optional<T> answer = question.get();
        if (answer.isPresent()) {
          return answer.get();
        }
        if (System.nanoTime() - deadline > 0) {
          throw new LocalException("After %d s still no %s".formatted(LIMIT.toSeconds(), what));
        }
        pause.wait(PAUSE_MILLIS);
      }
    }
  }

  static void holds(String what, BooleanSupplier question) throws InterruptedException {
    found(what, () -> question.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
