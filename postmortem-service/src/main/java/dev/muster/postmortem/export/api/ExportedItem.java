package dev.muster.postmortem.export.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ItemEvidence;
import dev.muster.postmortem.action.ItemText;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.export.Export;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item of an exported post-mortem.
 *
 * @param description Markdown
 * @param owner name of the person; null when a team owns it or nobody
 * @param ownerTeam name of the team; null when a person owns it or nobody
 * @param impact null while nobody judged it
 * @param effort null while nobody judged it
 */
public record ExportedItem(
    UUID id,
    String title,
    String description,
    @Nullable String owner,
    @Nullable String ownerTeam,
    ActionItemPriority priority,
    ActionHorizon horizon,
    ActionKind kind,
    @Nullable LocalDate dueOn,
    int dueMoves,
    ActionItemStatus status,
    @Nullable ItemEvidence evidence,
    @Nullable Level impact,
    @Nullable Level effort) {

  static ExportedItem from(ActionItem item, Export export) {
    ItemText text = item.text();
    return new ExportedItem(
        item.id(),
        text.title(),
        text.description(),
        export.document().people().name(text.ownerId()).orElse(null),
        text.ownerTeamId() == null ? null : export.teams().get(text.ownerTeamId()),
        text.priority(),
        text.horizon(),
        text.kind(),
        text.dueOn(),
        item.dueMoves(),
        item.status(),
        item.evidence(),
        text.payoff().impact(),
        text.payoff().effort());
  }
}
