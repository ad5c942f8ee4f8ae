package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionLifecycle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The way of an action item to what its issue says: allowed moves only, never over VERIFIED. */
final class ItemPath {
  private ItemPath() {}

  /** The statuses after {@code from} up to {@code to}, the fewest; empty when there is no way. */
  static List<ActionItemStatus> between(ActionItemStatus from, ActionItemStatus to) {
    Map<ActionItemStatus, ActionItemStatus> before = new EnumMap<>(ActionItemStatus.class);
    Deque<ActionItemStatus> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      ActionItemStatus here = open.remove();
      for (ActionItemStatus next : ActionLifecycle.after(here)) {
        if (next != from && next != ActionItemStatus.VERIFIED && !before.containsKey(next)) {
          before.put(next, here);
          open.add(next);
        }
      }
    }
    Deque<ActionItemStatus> path = new ArrayDeque<>();
    for (ActionItemStatus at = to; before.containsKey(at); at = before.get(at)) {
      path.addFirst(at);
    }
    return List.copyOf(path);
  }
}
