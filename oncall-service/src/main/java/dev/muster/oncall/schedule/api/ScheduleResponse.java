package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule. */
public record ScheduleResponse(
    UUID id,
    String name,
    String description,
    @Nullable UUID teamId,
    String zone,
    DayOfWeek handOffDay,
    String handOffTime,
    Instant startsAt,
    List<UUID> participantIds,
    Instant createdAt) {

  static ScheduleResponse from(Schedule schedule) {
    var rotation = schedule.rotation();
    return new ScheduleResponse(
        schedule.id(),
        schedule.name(),
        schedule.description(),
        schedule.teamId(),
        rotation.zone().getId(),
        rotation.handOffDay(),
        rotation.handOffTime().toString(),
        rotation.startsAt(),
        rotation.participants(),
        schedule.createdAt());
  }
}
