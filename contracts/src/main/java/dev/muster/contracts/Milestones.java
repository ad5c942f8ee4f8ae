package dev.muster.contracts;

import java.time.Instant;

/** The moments of an incident, in UTC; null while a moment has not come. */
public record Milestones(
    Instant startedAt,
    Instant detectedAt,
    Instant declaredAt,
    Instant acknowledgedAt,
    Instant identifiedAt,
    Instant mitigatedAt,
    Instant resolvedAt,
    Instant closedAt) {}
