package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.FollowUpRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An action item that breaks a rule of the follow-up policy.
 *
 * @param since from when on it does
 * @param policyVersion the version whose rule it breaks
 * @param ownerId null when a team or nobody owns it
 * @param ownerTeamId null when a person or nobody owns it
 */
public record Breach(
    FollowUpRule rule,
    Instant since,
    int policyVersion,
    UUID itemId,
    String reference,
    String title,
    ActionItemPriority priority,
    UUID ownerId,
    UUID ownerTeamId,
    UUID teamId,
    LocalDate dueOn) {}
