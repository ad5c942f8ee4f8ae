package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What becomes of several items at once; null leaves a field as it is.
 *
 * @param reason why the due date moves, or why they are dropped
 * @param payoff never null; a null part of it stays as it is
 */
public record BulkChange(
    UUID ownerId,
    UUID ownerTeamId,
    UUID teamId,
    LocalDate dueOn,
    ActionItemPriority priority,
    ActionItemStatus status,
    String reason,
    Payoff payoff) {

  /** Whether it changes what an item says, not its status alone. */
  boolean changesText() {
    return ownerId != null
        || ownerTeamId != null
        || teamId != null
        || dueOn != null
        || priority != null
        || payoff.impact() != null
        || payoff.effort() != null;
  }

  /** What an item that says {@code text} says afterwards. */
  ItemText applied(ItemText text) {
    boolean newOwner = ownerId != null || ownerTeamId != null;
    return new ItemText(
        text.title(),
        text.description(),
        newOwner ? ownerId : text.ownerId(),
        teamId == null ? text.teamId() : teamId,
        priority == null ? text.priority() : priority,
        text.horizon(),
        text.kind(),
        dueOn == null ? text.dueOn() : dueOn,
        newOwner ? ownerTeamId : text.ownerTeamId(),
        text.reviewerId(),
        new Payoff(
            payoff.impact() == null ? text.payoff().impact() : payoff.impact(),
            payoff.effort() == null ? text.payoff().effort() : payoff.effort()));
  }
}
