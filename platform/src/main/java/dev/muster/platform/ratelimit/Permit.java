package dev.muster.platform.ratelimit;

import java.time.Duration;

/**
 * What became of the wish for a permit.
 *
 * @param limit how many there are at most
 * @param remaining how many are left
 * @param waitFor until there is one again; zero when this one was given
 * @param untilFull until all of them are back
 */
public record Permit(long limit, long remaining, Duration waitFor, Duration untilFull) {

  public boolean isGiven() {
    return waitFor.isZero();
  }
}
