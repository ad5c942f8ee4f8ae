package dev.muster.oncall.page;

import java.util.Set;
import java.util.UUID;

/**
 * Which pages a list shows; all parts must be met.
 *
 * @param personId who was paged; null for anybody
 * @param alertId null for those of all alerts
 * @param incidentId those of the alerts that belong to an incident and of those by which it asks
 *     for people; null for any
 * @param statuses empty for all
 */
public record PageFilter(UUID personId, UUID alertId, UUID incidentId, Set<PageStatus> statuses) {
  public PageFilter {
    statuses = Set.copyOf(statuses);
  }
}
