package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.Brief;
import dev.muster.oncall.handover.ShiftHandover;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over.
 *
 * @param acceptedAt null until the one who takes over says so
 */
public record HandoverResponse(
    UUID id,
    UUID scheduleId,
    UUID fromPersonId,
    String fromPersonName,
    UUID toPersonId,
    String toPersonName,
    String note,
    Brief brief,
    Instant givenAt,
    @Nullable Instant acceptedAt) {

  static HandoverResponse from(ShiftHandover handover, Map<UUID, String> names) {
    return new HandoverResponse(
        handover.id(),
        handover.scheduleId(),
        handover.fromPersonId(),
        names.getOrDefault(handover.fromPersonId(), ""),
        handover.toPersonId(),
        names.getOrDefault(handover.toPersonId(), ""),
        handover.note(),
        handover.brief(),
        handover.givenAt(),
        handover.acceptedAt());
  }
}
