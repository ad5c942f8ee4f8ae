package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;

/**
 * How a metric did over a span of time, in equal steps.
 *
 * @param begin start of the first step
 * @param stepSeconds length of each step
 * @param values the average of each step, the oldest first; null where nothing was measured
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Series(Instant begin, long stepSeconds, List<Double> values) {
  public Series {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The points of a stretch of time, summed up. */
  record Sum(Instant start, double total, int points) {}

  /**
   * Averages sums over steps that end with the one that {@code now} falls into.
   *
   * @param sums none longer than a step; those outside of the span are left out
   */
  static Series of(List<Sum> sums, Duration step, int steps, Instant now) {
    long seconds = step.toSeconds();
    Instant begin =
        Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds)
            .minusSeconds(seconds * (steps - 1));
    double[] totals = new double[steps];
    int[] points = new int[steps];
    for (Sum sum : sums) {
      long place = Math.floorDiv(Duration.between(begin, sum.start()).toSeconds(), seconds);
      if (place >= 0 && place < steps) {
        totals[(int) place] += sum.total();
        points[(int) place] += sum.points();
      }
    }
    Double[] values = new Double[steps];
    for (int i = 0; i < steps; i++) {
      values[i] = points[i] == 0 ? null : totals[i] / points[i];
    }
    return new Series(begin, seconds, Arrays.asList(values));
  }

  /** Of the steps in which something was measured. */
  DoubleSummaryStatistics statistics() {
    return values.stream()
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .summaryStatistics();
  }
}
