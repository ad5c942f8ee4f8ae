package dev.muster.postmortem.followup;

import java.util.UUID;

/**
 * How the items of one person stand that one team is concerned with.
 *
 * @param teamId null for no team
 * @param ownerId null for items of a team and those of nobody
 */
public record Standing(UUID teamId, UUID ownerId, Counts counts, Ages ages) {}
