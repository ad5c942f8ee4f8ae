package dev.muster.postmortem.draft;

import java.time.Instant;

/**
 * An alert as a document tells of it.
 *
 * @param at when it was triggered; null where that is not known
 * @param link where it is shown
 */
public record Signal(String summary, Instant at, String link) {}
