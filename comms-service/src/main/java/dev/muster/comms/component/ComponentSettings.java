package dev.muster.comms.component;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator decides about a component.
 *
 * @param description null for none
 * @param groupId the group it stands in; null for none
 * @param position order in its group, or on the page when it has none; null leaves it where it is,
 *     and puts what is new or comes from elsewhere at the end
 * @param showcase whether the page shows its uptime
 * @param startDate first day of its uptime; null leaves it as it is, today for a new one
 * @param serviceIds services whose incidents affect it
 * @param dependsOn components of the same page that it cannot work without
 */
public record ComponentSettings(
    String name,
    String description,
    UUID groupId,
    Integer position,
    boolean onlyShowIfDegraded,
    boolean showcase,
    LocalDate startDate,
    Set<UUID> serviceIds,
    Set<UUID> dependsOn) {
  public ComponentSettings {
    serviceIds = Set.copyOf(serviceIds);
    dependsOn = Set.copyOf(dependsOn);
  }

  ComponentSettings at(int place) {
    return new ComponentSettings(
        name,
        description,
        groupId,
        place,
        onlyShowIfDegraded,
        showcase,
        startDate,
        serviceIds,
        dependsOn);
  }
}
