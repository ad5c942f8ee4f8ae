package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A stretch of time in which one person is on call.
 *
 * @param start included
 * @param end not included
 * @param overrideId the override that put the person there; null for the rotation
 */
public record Shift(UUID personId, Instant start, Instant end, UUID overrideId) {

  public Shift {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A shift must end after it starts");
    }
  }

  static Shift ofRotation(UUID personId, Instant start, Instant end) {
    return new Shift(personId, start, end, null);
  }

  public boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  public boolean isOverride() {
    return overrideId != null;
  }
}
