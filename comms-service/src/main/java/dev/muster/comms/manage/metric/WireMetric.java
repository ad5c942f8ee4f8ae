package dev.muster.comms.manage.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.metric.Metric;
import dev.muster.comms.statuspage.StatusPage;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the manage API shows it (contract B.5).
 *
 * @param yAxisHidden false: axes are always shown here
 * @param referenceName the public id as well
 * @param backfilled whether it has points
 * @param mostRecentDataAt null while it has none
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireMetric(
    String id,
    @Nullable String metricsProviderId,
    String metricIdentifier,
    String name,
    boolean display,
    @Nullable String tooltipDescription,
    boolean backfilled,
    @JsonProperty("y_axis_min") @Nullable Double axisLow,
    @JsonProperty("y_axis_max") @Nullable Double axisHigh,
    @JsonProperty("y_axis_hidden") boolean yAxisHidden,
    @Nullable String suffix,
    int decimalPlaces,
    @Nullable String mostRecentDataAt,
    String createdAt,
    String updatedAt,
    @Nullable String lastFetchedAt,
    int backfillPercentage,
    String referenceName) {

  public static WireMetric of(StatusPage page, Metric metric) {
    WireTime times = new WireTime(page.zone());
    boolean filled = metric.latestAt() != null;
    return new WireMetric(
        metric.code(),
        null,
        metric.code(),
        metric.name(),
        metric.displayed(),
        metric.description(),
        filled,
        metric.axisLow(),
        metric.axisHigh(),
        false,
        metric.suffix(),
        metric.decimals(),
        times.write(metric.latestAt()),
        times.write(metric.createdAt()),
        times.write(metric.updatedAt()),
        null,
        filled ? 100 : 0,
        metric.code());
  }
}
