package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All that decides who is on call.
 *
 * @param reachable whether a page could reach a person; a shift of those who cannot hides nothing
 */
public record ScheduleInputs(
    List<Layer> layers,
    List<OverrideSpan> overrides,
    List<TemporarySpan> temporaries,
    Predicate<UUID> reachable) {
  public ScheduleInputs {
    layers = List.copyOf(layers);
    overrides = List.copyOf(overrides);
    temporaries = List.copyOf(temporaries);
  }
}
