package dev.muster.postmortem.incident;

import dev.muster.contracts.Impact;
import java.time.Instant;

/** What was known of the impact from a moment on. */
public record ImpactPoint(Instant at, Impact impact) {}
