package dev.muster.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments of an incident, in UTC; null while a moment has not come. */
public record Milestones(
    @Nullable Instant startedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant declaredAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant identifiedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt) {}
