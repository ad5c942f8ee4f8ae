package dev.muster.comms.metric.api;

import dev.muster.comms.metric.MetricPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points to add; of two at the same second the later in the list counts. */
public record MetricPointsRequest(@NotEmpty @Size(max = 3000) List<@NotNull @Valid Point> points) {

  List<MetricPoint> all() {
    return points.stream()
        .map(point -> new MetricPoint(point.at, point.value.doubleValue()))
        .toList();
  }

  /**
   * A value at a moment.
   *
   * @param at of the last 30 days
   */
  @Schema(name = "MetricPoint")
  public record Point(
      @NotNull Instant at, @NotNull @Digits(integer = 15, fraction = 9) BigDecimal value) {}
}
