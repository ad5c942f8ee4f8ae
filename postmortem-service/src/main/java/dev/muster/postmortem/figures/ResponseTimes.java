package dev.muster.postmortem.figures;

import dev.muster.contracts.Milestones;
import java.time.Duration;
import java.time.Instant;

/**
 * The response times of one incident, whose means are MTTA, MTTI and MTTR. Each is null while one
 * of its ends is unknown or when they are recorded in the wrong order.
 *
 * @param toAcknowledge from the detection to the acknowledgement (MET-01)
 * @param toIdentify from the acknowledgement to the identified cause (MET-02)
 * @param toResolve from the detection to the resolution (MET-03)
 */
public record ResponseTimes(Duration toAcknowledge, Duration toIdentify, Duration toResolve) {

  /** The times between {@code at}; an incident without a detection began with its declaration. */
  public static ResponseTimes of(Milestones at) {
    Instant detected = at.detectedAt() == null ? at.declaredAt() : at.detectedAt();
    return new ResponseTimes(
        Phases.between(detected, at.acknowledgedAt()),
        Phases.between(at.acknowledgedAt(), at.identifiedAt()),
        Phases.between(detected, at.resolvedAt()));
  }
}
