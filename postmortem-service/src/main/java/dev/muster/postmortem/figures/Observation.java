package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;

/**
 * One incident, or one action item, that a figure is made of.
 *
 * @param groups the keys of those of a breakdown that it belongs to; none without a breakdown, and
 *     when it has no team, or no service
 * @param at the moment that puts it into a period
 * @param known whether all is known that the figure needs of it: both ends of a duration, in their
 *     order, or the cause
 * @param hit whether it came back, or was done on time
 * @param micros the duration in microseconds, of one whose ends are known
 * @param from where the down time begins; null unless the figure is about it
 * @param to where it ends
 */
public record Observation(
    Severity severity,
    List<String> groups,
    Instant at,
    boolean known,
    boolean hit,
    long micros,
    Instant from,
    Instant to) {}
