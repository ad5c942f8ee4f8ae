package dev.muster.incident.timing;

import java.time.Instant;

/** Until when an incident is to be acknowledged and resolved. */
public record Targets(Instant acknowledgeBy, Instant resolveBy) {}
