package dev.muster.incident.lifecycle;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import java.time.Instant;

/**
 * How the moments of an incident follow from its moves; the first time counts, except at the end.
 */
public final class Clocks {
  private Clocks() {}

  /** The moments of an incident that was just declared. */
  public static Milestones declared(Instant startedAt, Instant detectedAt, Instant declaredAt) {
    return new Milestones(startedAt, detectedAt, declaredAt, null, null, null, null, null);
  }

  /** {@code now} becomes the moment of acknowledgement unless there is one. */
  public static Milestones acknowledged(Milestones known, Instant now) {
    return new Milestones(
        known.startedAt(),
        known.detectedAt(),
        known.declaredAt(),
        first(known.acknowledgedAt(), now),
        known.identifiedAt(),
        known.mitigatedAt(),
        known.resolvedAt(),
        known.closedAt());
  }

  /** {@code now} becomes the moment at which the cause was known unless there is one. */
  public static Milestones identified(Milestones known, Instant now) {
    return new Milestones(
        known.startedAt(),
        known.detectedAt(),
        known.declaredAt(),
        known.acknowledgedAt(),
        first(known.identifiedAt(), now),
        known.mitigatedAt(),
        known.resolvedAt(),
        known.closedAt());
  }

  /** The same moments with another start of the trouble. */
  public static Milestones started(Milestones known, Instant startedAt) {
    return new Milestones(
        startedAt,
        known.detectedAt(),
        known.declaredAt(),
        known.acknowledgedAt(),
        known.identifiedAt(),
        known.mitigatedAt(),
        known.resolvedAt(),
        known.closedAt());
  }

  /**
   * The moments after a move to {@code to}. Any work acknowledges; reopening takes back the end; an
   * incident whose fix is watched is mitigated.
   */
  public static Milestones moved(Milestones known, IncidentState to, Instant now) {
    return switch (to) {
      case DETECTED -> known;
      case ACKNOWLEDGED, MITIGATING -> acknowledged(known, now);
      case INVESTIGATING -> ended(acknowledged(known, now), null, null);
      case IDENTIFIED -> identified(acknowledged(known, now), now);
      case MONITORING -> mitigated(acknowledged(known, now), now);
      case RESOLVED -> ended(acknowledged(known, now), now, null);
      case CLOSED -> ended(known, known.resolvedAt(), now);
      case CANCELLED -> ended(known, null, now);
    };
  }

  private static Milestones mitigated(Milestones known, Instant now) {
    return new Milestones(
        known.startedAt(),
        known.detectedAt(),
        known.declaredAt(),
        known.acknowledgedAt(),
        known.identifiedAt(),
        first(known.mitigatedAt(), now),
        known.resolvedAt(),
        known.closedAt());
  }

  private static Milestones ended(Milestones known, Instant resolvedAt, Instant closedAt) {
    return new Milestones(
        known.startedAt(),
        known.detectedAt(),
        known.declaredAt(),
        known.acknowledgedAt(),
        known.identifiedAt(),
        known.mitigatedAt(),
        resolvedAt,
        closedAt);
  }

  private static Instant first(Instant known, Instant now) {
    return known == null ? now : known;
  }
}
