package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a schedule says.
 *
 * @param zone in which it is shown; layers have their own
 * @param layers in the order in which they are shown
 */
public record ScheduleDefinition(ZoneId zone, List<Layer> layers) {
  public ScheduleDefinition {
    layers = List.copyOf(layers);
  }

  /** With a successor in all places of somebody, layer by layer. */
  public ScheduleDefinition replacing(UUID person, UUID successor) {
    return new ScheduleDefinition(
        zone, layers.stream().map(layer -> layer.replacing(person, successor)).toList());
  }

  /** Everybody who takes turns in some layer. */
  public Set<UUID> people() {
    return layers.stream()
        .flatMap(layer -> layer.people().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
