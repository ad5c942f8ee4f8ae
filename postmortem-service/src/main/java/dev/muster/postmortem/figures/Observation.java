package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One incident, or one action item, that a figure is made of.
 *
 * @param serviceIds empty when nobody asked for them
 * @param at the moment that puts it into a period
 * @param micros a duration in microseconds; null when one of its ends is unknown or they are in the
 *     wrong order; for other kinds null when something is not known
 * @param hit whether it came back, or was done on time
 * @param downFrom since when the service was down; null unless it is asked for
 */
public record Observation(
    UUID id,
    Severity severity,
    UUID teamId,
    List<UUID> serviceIds,
    Instant at,
    Long micros,
    boolean hit,
    Instant downFrom,
    Instant downTo) {}
