package dev.muster.postmortem.figures;

import java.time.Instant;

/**
 * A definition that is in force.
 *
 * @param shipped whether it came with Muster; such a one can be changed, not retired
 */
public record Metric(
    String key,
    int version,
    MetricDefinition definition,
    boolean shipped,
    Instant createdAt,
    String createdBy) {}
