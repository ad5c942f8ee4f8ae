package dev.muster.incident.checklist;

import dev.muster.contracts.Severity;
import java.util.List;
import java.util.Optional;

/** What is not to be forgotten, by severity and phase (CHK-01, CHK-02). */
public record ChecklistPolicy(List<ItemDefinition> items) {
  private static final int MOST = 200;

  public ChecklistPolicy {
    items = items == null ? List.of() : List.copyOf(items);
    if (items.size() > MOST) {
      throw new IllegalArgumentException("a checklist has at most " + MOST + " items");
    }
    if (items.stream().map(ItemDefinition::key).distinct().count() != items.size()) {
      throw new IllegalArgumentException("two items have the same key");
    }
  }

  public Optional<ItemDefinition> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  /** Those that {@code severity} asks for, in their order. */
  List<ItemDefinition> of(Severity severity) {
    return items.stream().filter(item -> item.severities().contains(severity)).toList();
  }
}
