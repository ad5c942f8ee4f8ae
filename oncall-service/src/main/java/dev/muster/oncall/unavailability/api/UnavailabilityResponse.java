package dev.muster.oncall.unavailability.api;

import dev.muster.oncall.unavailability.Unavailability;
import dev.muster.oncall.unavailability.UnavailabilityKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off.
 *
 * @param feedId the connected calendar that says so; null for time off that was entered
 */
public record UnavailabilityResponse(
    UUID id,
    UUID personId,
    UnavailabilityKind kind,
    Instant startsAt,
    Instant endsAt,
    String note,
    String createdBy,
    Instant createdAt,
    @Nullable UUID feedId) {

  /** As others than the person see it: titles of their own calendar are nobody else's business. */
  static UnavailabilityResponse from(Unavailability row, boolean own) {
    var off = row.timeOff();
    return new UnavailabilityResponse(
        off.id(),
        off.personId(),
        off.kind(),
        off.startsAt(),
        off.endsAt(),
        own || row.feedId() == null ? off.note() : "",
        row.createdBy(),
        row.createdAt(),
        row.feedId());
  }
}
