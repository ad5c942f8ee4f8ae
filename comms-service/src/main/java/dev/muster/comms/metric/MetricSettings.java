package dev.muster.comms.metric;

/**
 * What an administrator decides about a metric.
 *
 * @param description null for none
 * @param suffix unit behind each value, such as {@code ms}; null for none
 * @param decimals digits after the point that readers see
 * @param displayed whether the page draws it
 * @param position order on the page, from 1; null leaves it where it is, and puts a new one last
 * @param axisLow lower end of the chart; null for the lowest value shown
 * @param axisHigh upper end of the chart; null for the highest value shown
 */
public record MetricSettings(
    String name,
    String description,
    String suffix,
    int decimals,
    boolean displayed,
    Integer position,
    Double axisLow,
    Double axisHigh) {
  MetricSettings at(int place) {
    return new MetricSettings(
        name, description, suffix, decimals, displayed, place, axisLow, axisHigh);
  }
}
