package dev.muster.oncall.unavailability;

import java.time.Instant;
import java.util.UUID;

/**
 * A stretch of time in which somebody cannot be on call.
 *
 * @param id null for a public holiday
 * @param note for those who look for a cover; empty for none
 */
public record TimeOff(
    UUID id,
    UUID personId,
    UnavailabilityKind kind,
    Instant startsAt,
    Instant endsAt,
    String note) {

  public boolean touches(Instant since, Instant until) {
    return startsAt.isBefore(until) && endsAt.isAfter(since);
  }
}
