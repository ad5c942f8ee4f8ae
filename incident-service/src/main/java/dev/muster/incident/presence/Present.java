package dev.muster.incident.presence;

import java.time.Instant;
import java.util.UUID;

/** Somebody who has the war room open, without a break since then. */
public record Present(UUID personId, Instant since) {}
