package dev.muster.postmortem.figures.api;

import dev.muster.postmortem.figures.Metric;
import dev.muster.postmortem.figures.MetricDefinition;
import dev.muster.postmortem.figures.MetricKind;
import java.time.Instant;

/**
 * A metric and what it counts.
 *
 * @param version of the definition; it grows with each change
 * @param unit what values are given in; shares run from 0 to 1
 * @param countedBy which moment puts an incident or an action item into a period
 * @param shipped whether it came with Muster; such a one can be changed, not retired
 */
public record MetricView(
    String key,
    int version,
    MetricDefinition definition,
    MetricKind.MetricUnit unit,
    MetricKind.CountedBy countedBy,
    boolean shipped,
    Instant createdAt,
    String createdBy) {

  static MetricView from(Metric metric) {
    return new MetricView(
        metric.key(),
        metric.version(),
        metric.definition(),
        metric.definition().kind().unit(),
        metric.definition().kind().countedBy(),
        metric.shipped(),
        metric.createdAt(),
        metric.createdBy());
  }
}
