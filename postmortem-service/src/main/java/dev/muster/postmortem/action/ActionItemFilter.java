package dev.muster.postmortem.action;

import java.util.UUID;

/** Which action items a list shows; null filters nothing. */
public record ActionItemFilter(
    ActionItemScope status, UUID ownerId, UUID teamId, UUID postmortemId, UUID incidentId) {}
