package dev.muster.comms.metric;

import java.time.Instant;

/** A value at a moment, which counts to the second. */
public record MetricPoint(Instant at, double value) {}
