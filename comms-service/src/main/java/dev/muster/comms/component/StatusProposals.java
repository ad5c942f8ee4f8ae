package dev.muster.comms.component;

import dev.muster.comms.status.ComponentStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proposes what components show while something that they need fails: one step less bad than it,
 * along the whole chain. Nothing is proposed that a component shows already.
 */
final class StatusProposals {
  private final Map<UUID, Component> components;
  private final Map<UUID, ComponentStatus> expected = new HashMap<>();

  private StatusProposals(Collection<Component> components) {
    this.components =
        components.stream().collect(Collectors.toMap(Component::id, Function.identity()));
  }

  static List<StatusProposal> of(Collection<Component> components) {
    StatusProposals proposals = new StatusProposals(components);
    return components.stream().map(proposals::of).filter(Objects::nonNull).toList();
  }

  private StatusProposal of(Component component) {
    ComponentStatus expects = expected(component);
    if (expects == component.status()) {
      return null;
    }
    List<UUID> because =
        component.dependsOn().stream()
            .filter(id -> components.containsKey(id))
            .filter(id -> passedOn(expected(components.get(id))) == expects)
            .toList();
    return new StatusProposal(component.id(), expects, because);
  }

  private ComponentStatus expected(Component component) {
    ComponentStatus known = expected.get(component.id());
    if (known != null) {
      return known;
    }
    expected.put(component.id(), component.status());
    ComponentStatus worst = component.status();
    for (UUID id : component.dependsOn()) {
      if (components.containsKey(id)) {
        worst = ComponentStatus.worst(List.of(worst, passedOn(expected(components.get(id)))));
      }
    }
    expected.put(component.id(), worst);
    return worst;
  }

  private static ComponentStatus passedOn(ComponentStatus status) {
    return switch (status) {
      case OPERATIONAL, UNDER_MAINTENANCE, DEGRADED_PERFORMANCE -> ComponentStatus.OPERATIONAL;
      case PARTIAL_OUTAGE -> ComponentStatus.DEGRADED_PERFORMANCE;
      case MAJOR_OUTAGE -> ComponentStatus.PARTIAL_OUTAGE;
    };
  }
}
