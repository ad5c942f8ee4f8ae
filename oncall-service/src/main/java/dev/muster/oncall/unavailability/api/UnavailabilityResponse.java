package dev.muster.oncall.unavailability.api;

import dev.muster.oncall.unavailability.Unavailability;
import dev.muster.oncall.unavailability.UnavailabilityKind;
import java.time.Instant;
import java.util.UUID;

/** Time off. */
public record UnavailabilityResponse(
    UUID id,
    UUID personId,
    UnavailabilityKind kind,
    Instant startsAt,
    Instant endsAt,
    String note,
    String createdBy,
    Instant createdAt) {

  static UnavailabilityResponse from(Unavailability row) {
    var off = row.timeOff();
    return new UnavailabilityResponse(
        off.id(),
        off.personId(),
        off.kind(),
        off.startsAt(),
        off.endsAt(),
        off.note(),
        row.createdBy(),
        row.createdAt());
  }
}
