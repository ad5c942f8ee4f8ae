package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleOverride;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An override. */
public record OverrideResponse(
    UUID id,
    UUID personId,
    String personName,
    Instant startsAt,
    Instant endsAt,
    String createdBy,
    Instant createdAt) {

  static OverrideResponse from(ScheduleOverride override, Map<UUID, String> names) {
    return new OverrideResponse(
        override.id(),
        override.personId(),
        names.getOrDefault(override.personId(), ""),
        override.startsAt(),
        override.endsAt(),
        override.createdBy(),
        override.createdAt());
  }
}
