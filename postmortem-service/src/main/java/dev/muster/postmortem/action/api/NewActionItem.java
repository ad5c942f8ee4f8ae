package dev.muster.postmortem.action.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ItemText;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.action.Payoff;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An action item to add.
 *
 * @param description Markdown; empty when absent
 * @param teamId the incident's team when absent
 * @param horizon follows from the priority when absent
 * @param kind PREVENT when absent
 * @param status PROPOSED or COMMITTED; when absent, an item with owner and due date is committed if
 *     the caller may commit to it, and any other proposed
 * @param ownerTeamId the team that owns it instead of a person
 * @param reviewerId who verifies it
 * @param impact not judged when absent
 * @param effort not judged when absent
 */
public record NewActionItem(
    @NotNull UUID postmortemId,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String description,
    UUID ownerId,
    UUID teamId,
    @NotNull ActionItemPriority priority,
    ActionHorizon horizon,
    ActionKind kind,
    LocalDate dueOn,
    ActionItemStatus status,
    UUID ownerTeamId,
    UUID reviewerId,
    Level impact,
    Level effort) {

  /** Whether an item may begin with this status. */
  @JsonIgnore
  @AssertTrue(message = "must be PROPOSED or COMMITTED")
  public boolean isStatusOfANewItem() {
    return status == null
        || status == ActionItemStatus.PROPOSED
        || status == ActionItemStatus.COMMITTED;
  }

  ItemText text() {
    return new ItemText(
        title.strip(),
        description == null ? "" : description,
        ownerId,
        teamId,
        priority,
        horizon == null ? ActionHorizon.of(priority) : horizon,
        kind == null ? ActionKind.PREVENT : kind,
        dueOn,
        ownerTeamId,
        reviewerId,
        new Payoff(impact, effort));
  }
}
