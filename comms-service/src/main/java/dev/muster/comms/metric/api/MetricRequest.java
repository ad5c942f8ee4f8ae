package dev.muster.comms.metric.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.comms.metric.MetricSettings;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a metric is.
 *
 * @param suffix unit behind each value, such as {@code ms}
 * @param decimals digits after the point that readers see; none when left out
 * @param displayed whether the page draws it; it does when left out
 * @param position order on the page, from 1; when left out it stays where it is, a new one comes
 *     last
 * @param axisLow lower end of the chart; the lowest value shown when left out
 * @param axisHigh upper end of the chart, above the lower one; the highest value shown when left
 *     out
 */
public record MetricRequest(
    @NotBlank @Size(max = 120) String name,
    @Size(max = 500) String description,
    @Size(max = 20) String suffix,
    @Min(0) @Max(6) Integer decimals,
    Boolean displayed,
    @Min(1) @Max(1000) Integer position,
    @Digits(integer = 15, fraction = 6) BigDecimal axisLow,
    @Digits(integer = 15, fraction = 6) BigDecimal axisHigh) {

  /** Whether the ends of the chart are in their order. */
  @AssertTrue(message = "axisHigh must be above axisLow")
  @JsonIgnore
  public boolean isAxisUpright() {
    return axisLow == null || axisHigh == null || axisHigh.compareTo(axisLow) > 0;
  }

  MetricSettings settings() {
    return new MetricSettings(
        name.strip(),
        orNull(description),
        orNull(suffix),
        Optional.ofNullable(decimals).orElse(0),
        !Boolean.FALSE.equals(displayed),
        position,
        axisLow == null ? null : axisLow.doubleValue(),
        axisHigh == null ? null : axisHigh.doubleValue());
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
