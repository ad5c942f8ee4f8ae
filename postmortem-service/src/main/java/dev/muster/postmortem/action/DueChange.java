package dev.muster.postmortem.action;

import java.time.Instant;
import java.time.LocalDate;

/** A due date that was moved after it was promised, and why. */
public record DueChange(
    LocalDate dueBefore, LocalDate dueAfter, String reason, Instant changedAt, String changedBy) {}
