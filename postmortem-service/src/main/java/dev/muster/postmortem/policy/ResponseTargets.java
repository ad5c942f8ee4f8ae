package dev.muster.postmortem.policy;

import jakarta.validation.constraints.Positive;

/**
 * What the response times of a severity should stay below, in seconds; null sets no target.
 *
 * @param acknowledgeSeconds target for the mean time to acknowledge (MET-01)
 * @param identifySeconds target for the mean time to identify (MET-02)
 * @param resolveSeconds target for the mean time to resolve (MET-03, MET-11)
 */
public record ResponseTargets(
    @Positive Long acknowledgeSeconds,
    @Positive Long identifySeconds,
    @Positive Long resolveSeconds) {}
