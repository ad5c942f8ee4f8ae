package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody takes over a schedule for a while.
 *
 * @param order of creation: where overrides overlap, the one created last wins
 */
public record OverrideSpan(UUID id, UUID personId, Instant start, Instant end, long order) {

  boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  Shift asShift() {
    return new Shift(personId, start, end, id);
  }
}
