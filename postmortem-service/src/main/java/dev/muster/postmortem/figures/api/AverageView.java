package dev.muster.postmortem.figures.api;

import dev.muster.postmortem.figures.Average;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Mean and median of a response time.
 *
 * @param count how many incidents it is known of
 * @param meanSeconds null when it is known of none, like {@code medianSeconds}
 * @param targetSeconds what the mean should stay below; null without a target
 * @param met whether it does; null without a mean or a target
 */
public record AverageView(
    int count,
    @Nullable Long meanSeconds,
    @Nullable Long medianSeconds,
    @Nullable Long targetSeconds,
    @Nullable Boolean met) {

  static AverageView from(Average average, Long targetSeconds) {
    return new AverageView(
        average.count(),
        seconds(average.mean()),
        seconds(average.median()),
        targetSeconds,
        average.meets(targetSeconds));
  }

  private static Long seconds(Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }
}
