package dev.muster.comms.imports;

import java.time.Instant;

/**
 * One object of an import and what becomes of it.
 *
 * @param reason why nothing is done, as a word; null when something is
 * @param doneAt null until it was worked on
 */
public record ImportItem(
    ImportKind kind,
    String externalId,
    int rank,
    int place,
    String name,
    ImportAction action,
    String reason,
    Instant doneAt) {}
