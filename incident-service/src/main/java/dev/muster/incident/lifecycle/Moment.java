package dev.muster.incident.lifecycle;

import dev.muster.contracts.Milestones;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The milestones of an incident by name, and which of them cannot come before which. */
public enum Moment {
  STARTED,
  DETECTED,
  DECLARED,
  ACKNOWLEDGED,
  IDENTIFIED,
  MITIGATED,
  RESOLVED,
  CLOSED;

  /** The field of {@link Milestones} that holds it. */
  public String field() {
    return name().toLowerCase(Locale.ROOT) + "At";
  }

  /**
   * What must have happened before. The cause may become known after the fix, and an incident may
   * be declared when it is over.
   */
  Set<Moment> earlier() {
    return switch (this) {
      case STARTED -> EnumSet.noneOf(Moment.class);
      case DETECTED -> EnumSet.of(STARTED);
      case DECLARED, ACKNOWLEDGED -> EnumSet.of(STARTED, DETECTED);
      case IDENTIFIED, MITIGATED -> EnumSet.of(STARTED, DETECTED, ACKNOWLEDGED);
      case RESOLVED -> EnumSet.of(STARTED, DETECTED, ACKNOWLEDGED, MITIGATED);
      case CLOSED -> EnumSet.of(STARTED, DETECTED, DECLARED, ACKNOWLEDGED, MITIGATED, RESOLVED);
    };
  }

  /** When it was; null while it has not come. */
  public Instant in(Milestones known) {
    return switch (this) {
      case STARTED -> known.startedAt();
      case DETECTED -> known.detectedAt();
      case DECLARED -> known.declaredAt();
      case ACKNOWLEDGED -> known.acknowledgedAt();
      case IDENTIFIED -> known.identifiedAt();
      case MITIGATED -> known.mitigatedAt();
      case RESOLVED -> known.resolvedAt();
      case CLOSED -> known.closedAt();
    };
  }

  /** {@code known} with those in {@code corrected} instead of what was known of them. */
  public static Milestones corrected(Milestones known, Map<Moment, Instant> corrected) {
    return new Milestones(
        corrected.getOrDefault(STARTED, known.startedAt()),
        corrected.getOrDefault(DETECTED, known.detectedAt()),
        corrected.getOrDefault(DECLARED, known.declaredAt()),
        corrected.getOrDefault(ACKNOWLEDGED, known.acknowledgedAt()),
        corrected.getOrDefault(IDENTIFIED, known.identifiedAt()),
        corrected.getOrDefault(MITIGATED, known.mitigatedAt()),
        corrected.getOrDefault(RESOLVED, known.resolvedAt()),
        corrected.getOrDefault(CLOSED, known.closedAt()));
  }
}
