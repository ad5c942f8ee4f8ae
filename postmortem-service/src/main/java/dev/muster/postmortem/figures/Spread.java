package dev.muster.postmortem.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Mean and percentiles of durations, in seconds to the millisecond. Between two durations a
 * percentile is interpolated, so the median of two is their mean.
 */
public record Spread(BigDecimal mean, BigDecimal median, BigDecimal p90, BigDecimal p95) {
  private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

  /** The spread of durations in microseconds; null of none. */
  public static Spread of(long[] micros) {
    if (micros.length == 0) {
      return null;
    }
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    BigDecimal sum = BigDecimal.ZERO;
    for (long value : sorted) {
      sum = sum.add(BigDecimal.valueOf(value));
    }
    return new Spread(
        sum.divide(BigDecimal.valueOf(sorted.length).multiply(MICROS), 3, RoundingMode.HALF_UP),
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 95));
  }

  private static BigDecimal percentile(long[] sorted, int percent) {
    long hundredths = (long) (sorted.length - 1) * percent;
    int below = (int) (hundredths / 100);
    int above = Math.min(below + 1, sorted.length - 1);
    BigDecimal step =
        BigDecimal.valueOf(sorted[above] - sorted[below])
            .multiply(BigDecimal.valueOf(hundredths % 100))
            .movePointLeft(2);
    return BigDecimal.valueOf(sorted[below]).add(step).divide(MICROS, 3, RoundingMode.HALF_UP);
  }
}
