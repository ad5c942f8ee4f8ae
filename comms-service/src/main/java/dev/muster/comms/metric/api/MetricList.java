package dev.muster.comms.metric.api;

import java.util.List;

/** The metrics of a page; few enough for one answer. */
public record MetricList(List<MetricResponse> items) {}
