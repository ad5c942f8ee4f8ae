package dev.muster.postmortem.followup;

import java.util.UUID;

/**
 * How many items of one person and team were due in a period, and how many of them were finished by
 * their deadline (MET-06).
 *
 * @param teamId null for no team
 * @param ownerId null for items of a team
 */
public record Punctuality(UUID teamId, UUID ownerId, long due, long onTime) {}
