package dev.muster.platform.catalog;

import dev.muster.contracts.Link;
import java.util.List;
import java.util.UUID;

/**
 * A service that people run.
 *
 * @param description may be null
 * @param tier 1 (most important) to 4
 * @param teamId owner; null when nobody owns it
 * @param links to dashboards, logs, traces, runbook
 * @param dependsOn services that it cannot work without
 */
public record CatalogService(
    UUID id,
    String name,
    String slug,
    String description,
    int tier,
    UUID teamId,
    List<Link> links,
    List<UUID> dependsOn,
    boolean deleted) {

  public CatalogService {
    links = List.copyOf(links);
    dependsOn = List.copyOf(dependsOn);
  }
}
