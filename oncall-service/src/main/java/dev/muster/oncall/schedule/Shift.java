package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A stretch of time in which one person is on call.
 *
 * @param originalId whose place the person takes; null when it is their own
 * @param start included
 * @param end not included
 */
public record Shift(UUID personId, UUID originalId, Instant start, Instant end, Source source) {

  public Shift {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A shift must end after it starts");
    }
  }

  /** The person, and whose place it is. */
  public Stream<UUID> people() {
    return Stream.of(personId, originalId).filter(Objects::nonNull);
  }

  public boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  Shift cut(Instant since, Instant until) {
    return new Shift(
        personId,
        originalId,
        start.isBefore(since) ? since : start,
        end.isAfter(until) ? until : end,
        source);
  }

  Shift until(Instant later) {
    return new Shift(personId, originalId, start, later, source);
  }

  /** Whether both are of one shift: the same person for the same reason. */
  boolean isSame(Shift other) {
    return personId.equals(other.personId)
        && Objects.equals(originalId, other.originalId)
        && source.equals(other.source);
  }
}
