package dev.muster.postmortem.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Mean and median of the durations that are known.
 *
 * @param count how many durations were known
 * @param mean their sum divided by {@code count}; null when {@code count} is 0
 * @param median the middle one, or the mean of the two in the middle; null when {@code count} is 0
 */
public record Average(int count, Duration mean, Duration median) {

  /** The average of {@code durations}; nulls are left out. */
  public static Average of(Collection<Duration> durations) {
    List<Duration> known = durations.stream().filter(Objects::nonNull).sorted().toList();
    if (known.isEmpty()) {
      return new Average(0, null, null);
    }
    Duration sum = known.stream().reduce(Duration.ZERO, Duration::plus);
    int half = known.size() / 2;
    Duration median =
        known.size() % 2 == 1
            ? known.get(half)
            : known.get(half - 1).plus(known.get(half)).dividedBy(2);
    return new Average(known.size(), sum.dividedBy(known.size()), median);
  }

  /** Whether the mean stays below {@code targetSeconds}; null without a mean or a target. */
  public Boolean meets(Long targetSeconds) {
    return mean == null || targetSeconds == null
        ? null
        : mean.compareTo(Duration.ofSeconds(targetSeconds)) < 0;
  }
}
