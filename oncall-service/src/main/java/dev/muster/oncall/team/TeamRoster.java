package dev.muster.oncall.team;

import java.util.List;
import java.util.UUID;

/** A team as paging sees it. */
public record TeamRoster(UUID id, String name, List<UUID> managerIds, List<UUID> scheduleIds) {
  public TeamRoster {
    managerIds = List.copyOf(managerIds);
    scheduleIds = List.copyOf(scheduleIds);
  }
}
