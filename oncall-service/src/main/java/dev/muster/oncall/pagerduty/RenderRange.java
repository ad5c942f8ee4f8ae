package dev.muster.oncall.pagerduty;

import java.time.Duration;
import java.time.Instant;

/**
 * The times that a client wants to see.
 *
 * @param overflow whether shifts that reach out of the range are shown whole
 */
public record RenderRange(Instant since, Instant until, boolean overflow) {
  /** How far the range reaches from the one end that was given. */
  public static final Duration USUAL = Duration.ofDays(14);

  /** Null when neither end was given. */
  public static RenderRange of(Instant since, Instant until, boolean overflow) {
    if (since == null && until == null) {
      return null;
    }
    return new RenderRange(
        since == null ? until.minus(USUAL) : since,
        until == null ? since.plus(USUAL) : until,
        overflow);
  }
}
