package dev.muster.incident.impact;

import dev.muster.platform.catalog.CatalogService;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which services may suffer with those that an incident is about, because they cannot work without
 * them (IMP-01: downstream dependencies).
 *
 * @param services the affected first, then the nearest
 * @param edges who depends on whom among them
 */
public record BlastRadius(List<Reached> services, List<Edge> edges) {
  private static final int MOST_STEPS = 5;
  private static final int MOST_SERVICES = 100;

  /**
   * A service within reach.
   *
   * @param distance 0 for those that the incident is about, else the steps to the nearest of them
   */
  @Schema(name = "ReachedService")
  public record Reached(UUID id, String name, int tier, int distance) {}

  /** {@code service} cannot work without {@code dependsOn}. */
  @Schema(name = "Dependency")
  public record Edge(UUID service, UUID dependsOn) {}

  public BlastRadius {
    services = List.copyOf(services);
    edges = List.copyOf(edges);
  }

  /**
   * Follows who depends on whom, five steps and a hundred services far; circles end where they
   * were.
   *
   * @param affected what the incident is about
   * @param dependents those that depend on one of the given services directly
   */
  static BlastRadius around(
      Collection<CatalogService> affected,
      Function<Collection<UUID>, List<CatalogService>> dependents) {
    Map<UUID, CatalogService> known = new LinkedHashMap<>();
    Map<UUID, Integer> distances = new HashMap<>();
    Collection<CatalogService> frontier = affected;
    for (int step = 0; step <= MOST_STEPS && !frontier.isEmpty(); step++) {
      for (var service : frontier) {
        known.put(service.id(), service);
        distances.put(service.id(), step);
      }
      var ids = frontier.stream().map(CatalogService::id).collect(Collectors.toSet());
      frontier =
          step == MOST_STEPS
              ? List.of()
              : dependents.apply(ids).stream()
                  .filter(service -> !known.containsKey(service.id()))
                  .limit(Math.max(0, MOST_SERVICES - known.size()))
                  .toList();
    }
    return new BlastRadius(
        known.values().stream()
            .map(each -> new Reached(each.id(), each.name(), each.tier(), distances.get(each.id())))
            .toList(),
        known.values().stream()
            .flatMap(
                each ->
                    each.dependsOn().stream()
                        .filter(known::containsKey)
                        .map(other -> new Edge(each.id(), other)))
            .toList());
  }
}
