package dev.muster.postmortem.tracker.api;

import org.jspecify.annotations.Nullable;

/**
 * What trying a connection came to.
 *
 * @param name what the tracker calls the project; null when it did not answer
 * @param problem AWAY, FORBIDDEN_ADDRESS, LOGIN, UNKNOWN, REJECTED or TOO_OFTEN; null when it works
 * @param detail more of it; null when it works
 */
public record TrackerTrial(
    boolean works, @Nullable String name, @Nullable String problem, @Nullable String detail) {}
