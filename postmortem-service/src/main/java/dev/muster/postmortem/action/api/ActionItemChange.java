package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ItemText;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.action.Payoff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an action item says from now on; it replaces what it said.
 *
 * @param description Markdown; empty when absent
 * @param ownerId nobody when absent
 * @param teamId unchanged when absent
 * @param dueOn no due date when absent
 * @param ownerTeamId no team when absent; a person or a team owns an item, not both
 * @param reviewerId nobody when absent
 * @param dueReason needed when a due date that was promised moves
 * @param impact not judged when absent
 * @param effort not judged when absent
 */
public record ActionItemChange(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String description,
    UUID ownerId,
    UUID teamId,
    @NotNull ActionItemPriority priority,
    @NotNull ActionHorizon horizon,
    @NotNull ActionKind kind,
    LocalDate dueOn,
    UUID ownerTeamId,
    UUID reviewerId,
    @Size(max = 2000) String dueReason,
    Level impact,
    Level effort) {

  ActionItems.Change change() {
    return new ActionItems.Change(text(), dueReason);
  }

  private ItemText text() {
    return new ItemText(
        title.strip(),
        description == null ? "" : description,
        ownerId,
        teamId,
        priority,
        horizon,
        kind,
        dueOn,
        ownerTeamId,
        reviewerId,
        new Payoff(impact, effort));
  }
}
