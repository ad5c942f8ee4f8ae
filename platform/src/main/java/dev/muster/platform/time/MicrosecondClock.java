package dev.muster.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The system clock cut to microseconds, the resolution PostgreSQL keeps, so that a time read back
 * equals the time written.
 */
final class MicrosecondClock implements InstantSource {
  private final InstantSource system = Clock.systemUTC();

  @Override
  public Instant instant() {
    return system.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
