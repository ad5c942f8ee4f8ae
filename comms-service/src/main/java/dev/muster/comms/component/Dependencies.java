package dev.muster.comms.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which component of a page cannot work without which others. */
final class Dependencies {
  private final Map<UUID, List<UUID>> needs;

  private Dependencies(Map<UUID, List<UUID>> needs) {
    this.needs = needs;
  }

  static Dependencies of(Collection<Component> components) {
    return new Dependencies(
        components.stream().collect(Collectors.toMap(Component::id, Component::dependsOn)));
  }

  /**
   * The circle that would close if {@code component} needed {@code wanted}: from the component over
   * those that it needs back to itself; empty when there is none.
   */
  List<UUID> circle(UUID component, Collection<UUID> wanted) {
    Set<UUID> seen = new HashSet<>();
    for (UUID next : wanted) {
      List<UUID> path = path(next, component, seen);
      if (!path.isEmpty()) {
        path.add(0, component);
        return path;
      }
    }
    return List.of();
  }

  private List<UUID> path(UUID from, UUID to, Set<UUID> seen) {
    if (from.equals(to)) {
      return new ArrayList<>(List.of(to));
    }
    if (seen.add(from)) {
      for (UUID next : needs.getOrDefault(from, List.of())) {
        List<UUID> path = path(next, to, seen);
        if (!path.isEmpty()) {
          path.add(0, from);
          return path;
        }
      }
    }
    return List.of();
  }
}
