package dev.muster.platform.delivery.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes.
 *
 * @param waiting deliveries that are to go out, now or later
 * @param oldestDueAt when the one was due that is due longest; null when none is
 * @param blocked deliveries that wait for somebody to release them
 * @param providers how they did lately
 */
public record DeliverySummary(
    long waiting, @Nullable Instant oldestDueAt, long blocked, List<ProviderFigures> providers) {
  public DeliverySummary {
    providers = List.copyOf(providers);
  }

  /**
   * How a provider did with what was to be sent within the last day.
   *
   * @param attempts that it was called for
   * @param failures of those
   * @param failed deliveries that were given up after it was the last to be tried
   */
  public record ProviderFigures(
      String channel, String provider, long attempts, long failures, long failed) {}
}
