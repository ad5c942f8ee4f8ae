package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.Brief;
import dev.muster.oncall.handover.ShiftHandover;
import dev.muster.oncall.person.People;
import java.time.Instant;
import java.util.List;
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

  static HandoverResponse from(ShiftHandover handover, People people) {
    return from(handover, people.names(List.of(handover.fromPersonId(), handover.toPersonId())));
  }

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
