package dev.muster.postmortem.publication;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.FieldError;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a post-mortem must hold before it is published: text in the sections that its template
 * requires, an action item with an owner and a due date or the reason why there is none (ACT-01),
 * and for each contributing factor such an item or a reason (PRN-01).
 */
final class Publication {
  private Publication() {}

  /** What is missing, by field; empty when it can be published. */
  static List<FieldError> missing(
      Template template, Function<SectionKey, String> text, List<ActionItem> items, String reason) {
    List<FieldError> missing = new ArrayList<>();
    for (SectionKey key : template.required()) {
      if (Markdown.saysNothing(text.apply(key))) {
        missing.add(
            new FieldError(
                "sections." + key.slug(),
                "required",
                key == SectionKey.ROOT_CAUSE
                    ? "Write what caused the incident"
                    : "Write something in " + template.heading(key, Languages.standard())));
      }
    }
    List<ActionItem> kept =
        items.stream().filter(item -> item.status() != ActionItemStatus.DROPPED).toList();
    boolean owned = kept.stream().anyMatch(item -> item.hasOwner() && item.dueOn() != null);
    if (!owned && (reason == null || reason.isBlank())) {
      missing.add(
          new FieldError(
              "actionItems",
              "required",
              kept.isEmpty()
                  ? "Add an action item, or say in noActionItemsReason why none is needed"
                  : "Give an action item an owner and a due date, or say in"
                      + " noActionItemsReason why none is needed"));
    }
    return missing;
  }

  /** That nothing is done about some factors and nobody says why; empty when all is well. */
  static Optional<FieldError> missing(int uncoveredFactors, String reason) {
    return uncoveredFactors == 0 || (reason != null && !reason.isBlank())
        ? Optional.empty()
        : Optional.of(
            new FieldError(
                "contributingFactors",
                "required",
                "Of the contributing factors "
                    + uncoveredFactors
                    + " have no action item with an owner and a due date; add one to each, or say"
                    + " in uncoveredFactorsReason why nothing is done about them"));
  }
}
