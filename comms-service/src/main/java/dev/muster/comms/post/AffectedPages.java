package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.incident.KnownIncident;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages that an incident is about. */
@ApplicationScoped
class AffectedPages {
  private final Components components;

  AffectedPages(Components components) {
    this.components = components;
  }

  /**
   * Pages that have a component of an affected service or know the incident already, each with
   * those components.
   */
  Map<UUID, List<Component>> of(KnownIncident incident, List<Post> existing) {
    Map<UUID, List<Component>> affected =
        components.ofServices(incident.serviceIds()).stream()
            .collect(
                Collectors.groupingBy(
                    Component::pageId,
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    existing.forEach(post -> affected.computeIfAbsent(post.pageId(), page -> new ArrayList<>()));
    return affected;
  }
}
