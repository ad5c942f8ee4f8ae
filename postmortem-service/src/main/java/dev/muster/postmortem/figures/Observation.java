package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One incident, or one action item, that a figure is made of.
 *
 * @param teamId null unless figures are broken down by it, and when there is none
 * @param serviceIds empty unless figures are broken down by them
 * @param at the moment that puts it into a period; null when it is in none
 * @param known whether all is known that the figure needs of it: both ends of a duration, in their
 *     order, or the cause
 * @param hit whether it came back, or was done on time
 * @param from where the duration or the down time begins; null unless the figure is about one
 * @param to where it ends
 */
public record Observation(
    Severity severity,
    UUID teamId,
    List<UUID> serviceIds,
    Instant at,
    boolean known,
    boolean hit,
    Instant from,
    Instant to) {

  /** The duration in microseconds, of one whose ends are known. */
  long micros() {
    return ChronoUnit.MICROS.between(from, to);
  }
}
