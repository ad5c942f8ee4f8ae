package dev.muster.comms.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What decides when an audience must hear the next word.
 *
 * @param cadence the longest silence; null when this audience is owed no regular updates
 * @param first the longest wait for the first word; null when the cadence covers it
 * @param openedAt when the audience's incident began to be owed words
 * @param severityAt when the severity was last changed; null if never: a new severity starts a new
 *     count, it does not make the past late
 * @param lastSpokenAt when this audience last heard something; null if never
 * @param promisedAt the time named with the last word; null when none was named
 */
public record CadenceInputs(
    Duration cadence,
    Duration first,
    Instant openedAt,
    Instant severityAt,
    Instant lastSpokenAt,
    Instant promisedAt) {
  public CadenceInputs {
    Objects.requireNonNull(openedAt, "openedAt");
  }
}
