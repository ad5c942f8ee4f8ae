package dev.muster.incident.incident;

import dev.muster.contracts.Who;
import java.time.Instant;

/** Who does something, and when. */
public record Act(Who by, Instant at) {}
