package dev.muster.comms.metric.api;

import dev.muster.comms.metric.Metric;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metric.
 *
 * @param code its id in the public API
 * @param latestAt time of the newest point; null while there is none
 * @param latestValue value of the newest point
 */
public record MetricResponse(
    UUID id,
    String code,
    UUID pageId,
    String name,
    @Nullable String description,
    @Nullable String suffix,
    int decimals,
    boolean displayed,
    int position,
    @Nullable Double axisLow,
    @Nullable Double axisHigh,
    @Nullable Instant latestAt,
    @Nullable Double latestValue,
    Instant createdAt,
    Instant updatedAt) {

  static MetricResponse from(Metric metric) {
    return new MetricResponse(
        metric.id(),
        metric.code(),
        metric.pageId(),
        metric.name(),
        metric.description(),
        metric.suffix(),
        metric.decimals(),
        metric.displayed(),
        metric.position(),
        metric.axisLow(),
        metric.axisHigh(),
        metric.latestAt(),
        metric.latestValue(),
        metric.createdAt(),
        metric.updatedAt());
  }
}
