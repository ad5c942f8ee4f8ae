package dev.muster.postmortem.publication;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.FieldError;
import dev.muster.postmortem.action.ActionItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a post-mortem must hold before it is published: a root cause, and an action item with an
 * owner and a due date or the reason why there is none (ACT-01).
 */
final class Publication {
  private Publication() {}

  /** What is missing, by field; empty when it can be published. */
  static List<FieldError> missing(String rootCause, List<ActionItem> items, String reason) {
    List<FieldError> missing = new ArrayList<>();
    if (rootCause.isBlank()) {
      missing.add(
          new FieldError("sections.root-cause", "required", "Write what caused the incident"));
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
}
