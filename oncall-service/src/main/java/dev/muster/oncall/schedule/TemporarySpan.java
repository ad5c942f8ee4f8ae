package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
    /** What is over of it stays, the rest is the successor's. */
    Stream<Fixed> handedOver(UUID successor, Instant now) {
      if (!end.isAfter(now)) {
        return Stream.of(this);
      }
      return start.isBefore(now)
          ? Stream.of(new Fixed(personId, start, now), new Fixed(successor, now, end))
          : Stream.of(new Fixed(successor, start, end));
    }

    boolean covers(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
    }
  }

  boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
