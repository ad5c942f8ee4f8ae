package dev.muster.testkit.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The clock that services get in tests, truncated to microseconds. Every JVM starts with a
 * Wednesday morning, so that a test says the same at any hour of any day; {@code -Dtest.clock=...}
 * is another start. It runs until a test stops it, and programs with clocks of their own want real
 * time.
 */
@Singleton
@Alternative
@Priority(Integer.MAX_VALUE)
public class MovableClock implements InstantSource {
  private static final Instant MORNING =
      Instant.parse(System.getProperty("test.clock", "2026-11-18T10:30:00Z"));
  private static final Instant BORN =
      Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  private static final Duration SHIFT = Duration.between(BORN, MORNING);

  private final InstantSource wall = InstantSource.system();
  private Duration offset = SHIFT;
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

  /** Lets the clock run again, and show what it would without having been touched. */
  public synchronized void reset() {
    stopped = null;
    offset = SHIFT;
  }

  /** Lets the clock show real time, for a test with programs that have clocks of their own. */
  public synchronized void real() {
    stopped = null;
    offset = Duration.ZERO;
  }
}
