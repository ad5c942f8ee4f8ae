package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What people decide about an action item; owner and due date are null while nobody committed to
 * it, a null {@code teamId} keeps the team.
 */
public record ItemText(
    String title,
    String description,
    UUID ownerId,
    UUID teamId,
    ActionItemPriority priority,
    ActionHorizon horizon,
    ActionKind kind,
    LocalDate dueOn) {}
