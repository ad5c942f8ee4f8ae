package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.TemporarySchedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A temporary schedule. */
public record TemporaryResponse(
    UUID id,
    Instant startsAt,
    Instant endsAt,
    List<TemporaryRequest.FixedShift> shifts,
    String createdBy,
    Instant createdAt) {

  static TemporaryResponse from(TemporarySchedule temporary) {
    return new TemporaryResponse(
        temporary.id(),
        temporary.startsAt(),
        temporary.endsAt(),
        temporary.shifts().stream().map(TemporaryRequest.FixedShift::from).toList(),
        temporary.createdBy(),
        temporary.createdAt());
  }
}
