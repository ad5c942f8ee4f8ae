package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.RosterRules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleRevision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it says now.
 *
 * @param revision the number of what it says, from 1
 * @param planned what it will say later; null when no change waits for its time, and in lists
 * @param warnings about its rotations (ROT-03, ROT-04)
 */
public record ScheduleResponse(
    UUID id,
    String name,
    String description,
    @Nullable UUID teamId,
    String zone,
    List<LayerResponse> layers,
    int revision,
    Instant effectiveFrom,
    @Nullable PlannedChange planned,
    List<RosterRules.OfLayer> warnings,
    Instant createdAt) {

  static ScheduleResponse from(
      Schedule schedule,
      ScheduleRevision says,
      @Nullable PlannedChange planned,
      List<RosterRules.OfLayer> warnings) {
    return new ScheduleResponse(
        schedule.id(),
        schedule.name(),
        schedule.description(),
        schedule.teamId(),
        says.definition().zone().getId(),
        says.definition().layers().stream().map(LayerResponse::from).toList(),
        says.number(),
        says.effectiveFrom(),
        planned,
        warnings,
        schedule.createdAt());
  }
}
