package dev.muster.postmortem.figures;

import java.time.Instant;
import java.util.UUID;

/**
 * What the figures cover: from {@code since} to before {@code until}, of one team or, when {@code
 * teamId} is null, of all.
 */
public record Period(Instant since, Instant until, UUID teamId) {}
