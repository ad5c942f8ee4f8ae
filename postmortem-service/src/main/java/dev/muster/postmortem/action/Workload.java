package dev.muster.postmortem.action;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How much one person owes to one team.
 *
 * @param teamId null for items of no team
 * @param oldestDueOn due date of the item that is due or late the longest
 */
public record Workload(UUID teamId, UUID ownerId, int open, int overdue, LocalDate oldestDueOn) {}
