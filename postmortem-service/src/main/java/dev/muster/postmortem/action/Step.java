package dev.muster.postmortem.action;

import java.time.Instant;
import java.util.UUID;

/** One line of an item's checklist; {@code doneAt} and {@code doneBy} are null until it is done. */
public record Step(UUID id, String text, Instant doneAt, String doneBy) {}
