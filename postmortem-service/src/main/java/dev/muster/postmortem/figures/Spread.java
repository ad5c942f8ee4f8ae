package dev.muster.postmortem.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Mean and percentiles of durations, in seconds to the millisecond. Between two durations a
 * percentile is interpolated, so the median of two is their mean.
 */
public record Spread(BigDecimal mean, BigDecimal median, BigDecimal p90, BigDecimal p95) {
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final BigDecimal MICROS = BigDecimal.valueOf(MICROS_A_SECOND);

  /** The spread of durations in microseconds; null of none. */
  public static Spread of(long[] micros) {
    if (micros.length == 0) {
      return null;
    }
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Spread(
        sum(sorted)
            .divide(BigDecimal.valueOf(sorted.length).multiply(MICROS), 3, RoundingMode.HALF_UP),
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 95));
  }

  /** The sum of however many, which a long need not hold. */
  private static BigDecimal sum(long[] micros) {
    long seconds = 0;
    long rest = 0;
    for (long value : micros) {
      seconds += value / MICROS_A_SECOND;
      rest += value % MICROS_A_SECOND;
    }
    return BigDecimal.valueOf(seconds).multiply(MICROS).add(BigDecimal.valueOf(rest));
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
