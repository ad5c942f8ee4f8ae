package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * What figures are asked of: from {@code since} to before {@code until}.
 *
 * @param severity the last severity of incidents; null for any, like {@code serviceId} and {@code
 *     teamId}
 * @param drills whether drills are asked for; the others otherwise, never both
 */
public record Scope(
    Instant since, Instant until, Severity severity, UUID serviceId, UUID teamId, boolean drills) {}
