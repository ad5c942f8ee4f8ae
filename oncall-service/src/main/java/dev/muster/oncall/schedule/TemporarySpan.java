package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fixed shifts for a period, in which neither layers nor overrides apply.
 *
 * @param shifts within the period; nobody is on call between them
 */
public record TemporarySpan(UUID id, Instant start, Instant end, List<Fixed> shifts) {
  public TemporarySpan {
    shifts = List.copyOf(shifts);
  }

  /** One person from start until end. */
  public record Fixed(UUID personId, Instant start, Instant end) {
    boolean covers(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
    }
  }

  boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
