package dev.muster.incident.lifecycle;

import dev.muster.contracts.Milestones;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the parts of an incident took (TL-06, MET-01..03), in whole seconds; null while one end
 * is unknown, and when the ends are in the wrong order.
 *
 * @param detectionSeconds from the start of the trouble to its detection
 * @param acknowledgeSeconds from detection to acknowledgement
 * @param identifySeconds from acknowledgement to a known cause
 * @param mitigateSeconds from a known cause to a fix that is being watched
 * @param recoverSeconds from that fix to the resolution
 * @param resolveSeconds from detection to the resolution
 */
public record Durations(
    @Nullable Long detectionSeconds,
    @Nullable Long acknowledgeSeconds,
    @Nullable Long identifySeconds,
    @Nullable Long mitigateSeconds,
    @Nullable Long recoverSeconds,
    @Nullable Long resolveSeconds) {

  public static Durations of(Milestones moments) {
    return new Durations(
        between(moments.startedAt(), moments.detectedAt()),
        between(moments.detectedAt(), moments.acknowledgedAt()),
        between(moments.acknowledgedAt(), moments.identifiedAt()),
        between(moments.identifiedAt(), moments.mitigatedAt()),
        between(moments.mitigatedAt(), moments.resolvedAt()),
        between(moments.detectedAt(), moments.resolvedAt()));
  }

  private static Long between(Instant from, Instant to) {
    return from == null || to == null || to.isBefore(from)
        ? null
        : Duration.between(from, to).toSeconds();
  }
}
