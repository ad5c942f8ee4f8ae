package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ItemText;
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
 */
public record ActionItemChange(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String description,
    UUID ownerId,
    UUID teamId,
    @NotNull ActionItemPriority priority,
    @NotNull ActionHorizon horizon,
    @NotNull ActionKind kind,
    LocalDate dueOn) {

  ItemText text() {
    return new ItemText(
        title.strip(),
        description == null ? "" : description,
        ownerId,
        teamId,
        priority,
        horizon,
        kind,
        dueOn);
  }
}
