package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.LayerRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a layer says by itself, as if nothing else were there; cut at the ends of the range. */
public record LayerShiftsResponse(UUID layerId, String name, List<OfLayer> shifts) {

  /** A turn, or a part of one. */
  public record OfLayer(List<UUID> personIds, Instant start, Instant end) {}

  static LayerShiftsResponse from(LayerRow row) {
    return new LayerShiftsResponse(
        row.layerId(),
        row.name(),
        row.shifts().stream()
            .map(shift -> new OfLayer(shift.personIds(), shift.start(), shift.end()))
            .toList());
  }
}
