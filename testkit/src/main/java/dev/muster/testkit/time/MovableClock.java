package dev.muster.testkit.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The clock that services get in tests: real time until a test moves or stops it, truncated to
 * microseconds.
 */
@Singleton
@Alternative
@Priority(Integer.MAX_VALUE)
public class MovableClock implements InstantSource {
  private final InstantSource wall = InstantSource.system();
  private Duration offset = Duration.ZERO;
  private Instant stopped;

  @Override
  public synchronized Instant instant() {
    Instant now = stopped == null ? wall.instant().plus(offset) : stopped;
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  /** What the clock shows, without the fraction of its second. */
  public Instant wholeSecond() {
    return instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Stops the clock at {@code instant}. */
  public synchronized void set(Instant instant) {
    stopped = instant;
  }

  /** Stops the clock at what it shows, and returns that. */
  public synchronized Instant stop() {
    stopped = instant();
    return stopped;
  }

  /** Moves the clock, stopped or running, forward, and returns what it shows then. */
  public synchronized Instant advance(Duration duration) {
    if (stopped == null) {
      offset = offset.plus(duration);
    } else {
      stopped = stopped.plus(duration);
    }
    return instant();
  }

  /** Lets the clock show real time again. */
  public synchronized void reset() {
    stopped = null;
    offset = Duration.ZERO;
  }
}
