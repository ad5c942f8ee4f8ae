package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.OverrideKind;
import dev.muster.oncall.schedule.ScheduleOverride;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An override. */
public record OverrideResponse(
    UUID id,
    OverrideKind kind,
    @Nullable UUID originalId,
    @Nullable String originalName,
    @Nullable UUID personId,
    @Nullable String personName,
    @Nullable UUID layerId,
    @Nullable UUID policyId,
    @Nullable UUID swapId,
    Instant startsAt,
    Instant endsAt,
    String createdBy,
    Instant createdAt) {

  static OverrideResponse from(ScheduleOverride override, Map<UUID, String> names) {
    return new OverrideResponse(
        override.id(),
        override.kind(),
        override.originalId(),
        name(override.originalId(), names),
        override.personId(),
        name(override.personId(), names),
        override.layerId(),
        override.policyId(),
        override.swapId(),
        override.startsAt(),
        override.endsAt(),
        override.createdBy(),
        override.createdAt());
  }

  private static @Nullable String name(UUID id, Map<UUID, String> names) {
    return id == null ? null : names.getOrDefault(id, "");
  }
}
