package dev.muster.comms.component;

import java.util.List;
import java.util.UUID;

/** How a page is laid out: groups and single components, each in its place. */
public record PageOrder(List<Item> items) {
  public PageOrder {
    items = List.copyOf(items);
  }

  /**
   * A group with its components, or one component without a group.
   *
   * @param groupId null for a component that stands alone
   * @param componentIds in the order of the group; exactly one when there is no group
   */
  public record Item(UUID groupId, List<UUID> componentIds) {
    public Item {
      componentIds = List.copyOf(componentIds);
    }
  }
}
