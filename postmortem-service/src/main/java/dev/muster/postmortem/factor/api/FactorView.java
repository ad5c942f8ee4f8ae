package dev.muster.postmortem.factor.api;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.LinkedItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contributing factor.
 *
 * @param covered whether an action item with owner and due date that was not dropped is linked, or
 *     a reason says why none is needed
 * @param version goes into If-Match
 */
public record FactorView(
    UUID id,
    UUID postmortemId,
    String category,
    String text,
    @Nullable String evidenceUrl,
    boolean main,
    @Nullable String noActionReason,
    List<FactorItem> actionItems,
    boolean covered,
    Instant updatedAt,
    String updatedBy,
    long version) {

  /** An action item that does something about it. */
  public record FactorItem(UUID id, String title, ActionItemStatus status) {
    static FactorItem from(LinkedItem item) {
      return new FactorItem(item.id(), item.title(), item.status());
    }
  }

  static FactorView from(Factor factor) {
    return new FactorView(
        factor.id(),
        factor.postmortemId(),
        factor.text().category(),
        factor.text().text(),
        factor.text().evidenceUrl(),
        factor.text().main(),
        factor.text().noActionReason(),
        factor.items().stream().map(FactorItem::from).toList(),
        factor.covered(),
        factor.updatedAt(),
        factor.updatedBy(),
        factor.version());
  }
}
