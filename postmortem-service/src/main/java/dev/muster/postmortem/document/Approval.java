package dev.muster.postmortem.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to a post-mortem as it is.
 *
 * @param personId null for people whom the catalogue does not know
 */
public record Approval(@Nullable UUID personId, String name, Instant at) {}
