package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleRevision;
import java.time.Instant;
import java.util.List;

/** What a schedule will say. */
public record PlannedChange(
    int number,
    Instant effectiveFrom,
    String zone,
    List<LayerResponse> layers,
    String createdBy,
    Instant createdAt) {

  static PlannedChange from(ScheduleRevision revision) {
    return new PlannedChange(
        revision.number(),
        revision.effectiveFrom(),
        revision.definition().zone().getId(),
        revision.definition().layers().stream().map(LayerResponse::from).toList(),
        revision.createdBy(),
        revision.createdAt());
  }
}
