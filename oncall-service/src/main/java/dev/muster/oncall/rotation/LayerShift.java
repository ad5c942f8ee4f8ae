package dev.muster.oncall.rotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of a turn in which a layer has its participants on call.
 *
 * @param turn number, 0 for the one that begins with the rotation's start
 * @param personIds empty when the slot is
 */
public record LayerShift(long turn, List<UUID> personIds, Instant start, Instant end) {

  /** The part that lies within {@code [since, until)}, of which it has one. */
  public LayerShift cut(Instant since, Instant until) {
    return new LayerShift(
        turn, personIds, start.isBefore(since) ? since : start, end.isAfter(until) ? until : end);
  }
}
