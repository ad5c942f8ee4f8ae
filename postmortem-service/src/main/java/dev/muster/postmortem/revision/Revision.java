package dev.muster.postmortem.revision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that a section had.
 *
 * @param version that of the section
 * @param wordsAdded against the text before
 * @param byId null for rules and for people whom the catalogue does not know
 */
public record Revision(
    long version,
    RevisionKind kind,
    String markdown,
    int wordsAdded,
    int wordsRemoved,
    Instant at,
    @Nullable UUID byId,
    String byName) {}
