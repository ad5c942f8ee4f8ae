package dev.muster.comms.maintenance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody plans.
 *
 * @param title by language tag
 */
public record MaintenancePlan(
    Map<String, String> title, Set<UUID> componentIds, Window window, Switches switches) {
  public MaintenancePlan {
    title = Map.copyOf(title);
    componentIds = Set.copyOf(componentIds);
  }
}
