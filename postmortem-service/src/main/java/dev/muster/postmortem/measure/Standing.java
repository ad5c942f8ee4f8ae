package dev.muster.postmortem.measure;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.incident.IncidentFacts;

/** Whether the figures count an incident, and why not. */
public enum Standing {
  /** Not over yet: counted once it is. */
  OPEN,
  /** Over, and there was something to respond to; drills are counted apart. */
  COUNTED,
  /** Goes on as another incident, which is counted. */
  MERGED,
  /** Was none after all. */
  CANCELLED;

  static Standing of(IncidentFacts facts, CancelReason reason) {
    return switch (facts.state()) {
      case RESOLVED, CLOSED -> facts.milestones().resolvedAt() == null ? OPEN : COUNTED;
      case CANCELLED ->
          reason == CancelReason.DUPLICATE || reason == CancelReason.SUPERSEDED
              ? MERGED
              : CANCELLED;
      case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING -> OPEN;
    };
  }
}
