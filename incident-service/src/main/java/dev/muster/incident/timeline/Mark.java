package dev.muster.incident.timeline;

import java.time.Instant;

/** How often a timeline says something that Muster has seen, the first and the last time. */
public record Mark(int count, Instant first, Instant last) {}
