package dev.muster.incident.task;

import java.time.Instant;
import java.util.UUID;

/**
 * Something for somebody to do.
 *
 * @param assigneeId null for whoever takes it
 * @param hypothesis number of the hypothesis that it tests; null for none
 * @param timeBoxUntil when whoever has it is asked how it stands; null for never
 */
public record Assignment(String title, UUID assigneeId, Integer hypothesis, Instant timeBoxUntil) {}
