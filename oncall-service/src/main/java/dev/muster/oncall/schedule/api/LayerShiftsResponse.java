package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerCalculator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a layer says by itself, as if nothing else were there; cut at the ends of the range. */
public record LayerShiftsResponse(UUID layerId, String name, List<OfLayer> shifts) {

  /** A turn, or a part of one. */
  public record OfLayer(List<UUID> personIds, Instant start, Instant end) {}

  static LayerShiftsResponse of(Layer layer, Instant since, Instant until) {
    return new LayerShiftsResponse(
        layer.id(),
        layer.name(),
        LayerCalculator.shifts(layer, since, until).stream()
            .map(
                shift ->
                    new OfLayer(
                        shift.personIds(),
                        shift.start().isBefore(since) ? since : shift.start(),
                        shift.end().isAfter(until) ? until : shift.end()))
            .toList());
  }
}
