package dev.muster.postmortem.analysis;

import dev.muster.contracts.Milestones;
import dev.muster.postmortem.policy.ResponseTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a phase took against its target (ANA-04).
 *
 * @param from null while the moment is unknown
 * @param until null while the moment is unknown
 * @param seconds null while an end is unknown, or when they are recorded in the wrong order
 * @param targetSeconds what the policy wants it to stay below; null for no target
 * @param met whether it did; null without a target or a duration
 */
public record PhaseMeasure(
    Phase phase,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Long seconds,
    @Nullable Long targetSeconds,
    @Nullable Boolean met) {

  /** The phases between {@code at} in their order, all of them, against {@code targets}. */
  public static List<PhaseMeasure> of(Milestones at, ResponseTargets targets) {
    Instant noticed = first(at.detectedAt(), at.declaredAt());
    return List.of(
        measure(Phase.DETECTION, at.startedAt(), at.detectedAt(), null),
        measure(Phase.RESPONSE, noticed, at.acknowledgedAt(), targets.acknowledgeSeconds()),
        measure(
            Phase.INVESTIGATION, at.acknowledgedAt(), at.identifiedAt(), targets.identifySeconds()),
        measure(
            Phase.RESOLUTION, at.identifiedAt(), first(at.mitigatedAt(), at.resolvedAt()), null),
        measure(Phase.RECOVERY, at.mitigatedAt(), at.resolvedAt(), null),
        measure(Phase.WHOLE, noticed, at.resolvedAt(), targets.resolveSeconds()));
  }

  private static Instant first(Instant one, Instant other) {
    return one == null ? other : one;
  }

  private static PhaseMeasure measure(Phase phase, Instant from, Instant until, Long target) {
    boolean known = from != null && until != null && !until.isBefore(from);
    Long seconds = known ? Duration.between(from, until).toSeconds() : null;
    Boolean met = known && target != null ? seconds < target : null;
    return new PhaseMeasure(phase, from, until, seconds, target, met);
  }
}
