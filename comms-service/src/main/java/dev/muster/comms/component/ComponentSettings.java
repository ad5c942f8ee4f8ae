package dev.muster.comms.component;

import java.util.Set;
import java.util.UUID;

/**
 * What an administrator decides about a component.
 *
 * @param description null for none
 * @param group the heading it stands under; null for none
 * @param position order on the page, from 1
 * @param serviceIds services whose incidents affect it
 */
public record ComponentSettings(
    String name,
    String description,
    String group,
    int position,
    boolean onlyShowIfDegraded,
    Set<UUID> serviceIds) {
  public ComponentSettings {
    serviceIds = Set.copyOf(serviceIds);
  }
}
