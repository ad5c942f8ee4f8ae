package dev.muster.oncall.service;

import dev.muster.contracts.Link;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a service.
 *
 * @param tier from 1, the most critical, to 4
 * @param teamId owner; null when nobody owns it
 * @param policyId whom its alerts page; null pages nobody
 * @param links to dashboards, logs, runbooks
 * @param dependsOn services that it cannot work without
 */
public record ServiceDetails(
    String name,
    String slug,
    String description,
    int tier,
    UUID teamId,
    UUID policyId,
    List<Link> links,
    List<UUID> dependsOn,
    UrgencyRule urgency) {
  public ServiceDetails {
    name = name.strip();
    links = List.copyOf(links);
    dependsOn = dependsOn.stream().distinct().toList();
  }
}
