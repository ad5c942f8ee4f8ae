package dev.muster.postmortem.reminder;

import java.time.Instant;

/** A reminder to come; {@code number} counts from 1 within its kind. */
public record Reminder(ReminderKind kind, int number, Instant at) {}
