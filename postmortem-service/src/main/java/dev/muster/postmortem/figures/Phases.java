package dev.muster.postmortem.figures;

import dev.muster.contracts.Milestones;
import java.time.Duration;
import java.time.Instant;

/**
 * The durations of an incident from its milestones (TL-06). The five phases follow one another
 * without a gap, so with all milestones known they add up to {@code total}. A duration is null
 * while one of its ends is unknown or when they are recorded in the wrong order.
 *
 * @param detectionDelay from the start to the detection
 * @param responseTime from the detection to the acknowledgement
 * @param investigationTime from the acknowledgement to the identified cause
 * @param resolutionTime from the identified cause to the mitigation, or to the resolution when no
 *     mitigation was recorded
 * @param recoveryTime from the mitigation to the resolution
 * @param total from the start, or the detection when the start is unknown, to the resolution
 */
public record Phases(
    Duration detectionDelay,
    Duration responseTime,
    Duration investigationTime,
    Duration resolutionTime,
    Duration recoveryTime,
    Duration total) {

  /** The phases between {@code at}. */
  public static Phases of(Milestones at) {
    Instant fixed = at.mitigatedAt() == null ? at.resolvedAt() : at.mitigatedAt();
    Instant begun = at.startedAt() == null ? at.detectedAt() : at.startedAt();
    return new Phases(
        between(at.startedAt(), at.detectedAt()),
        between(at.detectedAt(), at.acknowledgedAt()),
        between(at.acknowledgedAt(), at.identifiedAt()),
        between(at.identifiedAt(), fixed),
        between(at.mitigatedAt(), at.resolvedAt()),
        between(begun, at.resolvedAt()));
  }

  static Duration between(Instant from, Instant to) {
    return from == null || to == null || to.isBefore(from) ? null : Duration.between(from, to);
  }
}
