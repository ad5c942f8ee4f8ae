package dev.muster.incident.impact;

import dev.muster.contracts.Impact;
import dev.muster.contracts.Who;
import java.time.Instant;

/** What was known of the impact from a moment on (IMP-02). */
public record ImpactPoint(Instant at, Who by, Impact impact) {}
