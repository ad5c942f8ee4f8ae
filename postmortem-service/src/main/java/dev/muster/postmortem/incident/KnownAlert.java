package dev.muster.postmortem.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert that led to an incident or joined it.
 *
 * @param triggeredAt null for one that joined before this was kept
 */
public record KnownAlert(UUID id, String summary, Instant triggeredAt) {}
