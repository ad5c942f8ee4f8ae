package dev.muster.e2e.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, and what they amount to. */
public final class Figures {
  private final long[] sorted;

  public Figures(long[] nanoseconds) {
    sorted = nanoseconds.clone();
    Arrays.sort(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /** The value below which the given share (0 to 1) of all lies, in milliseconds. */
  public double percentile(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "n=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms",
        count(),
        percentile(0.50),
        percentile(0.95),
        percentile(0.99),
        percentile(1.0));
  }
}
