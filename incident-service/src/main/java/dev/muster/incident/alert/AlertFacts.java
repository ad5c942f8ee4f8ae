package dev.muster.incident.alert;

import java.time.Instant;
import java.util.UUID;

/** What an incident needs to know of an alert. */
public record AlertFacts(UUID id, long number, String summary, Instant triggeredAt) {}
