package dev.muster.platform.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Limits of this process, by bucket and key; with several replicas each has its own. Set {@code
 * muster.rate-limit.<bucket>} to {@code <permits>/<ISO period>}.
 */
@ApplicationScoped
public class RateLimiter {
  private final Map<String, Buckets> buckets;

  RateLimiter(RateLimitConfig config) {
    buckets =
        config.rates().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, rate -> new Buckets(Rate.parse(rate.getValue()))));
  }

  /** Takes a permit; false when there is none. */
  public boolean tryTake(String bucket, String key) {
    return take(bucket, key).isZero();
  }

  /**
   * Takes a permit.
   *
   * @return zero when taken, else how long until there is one
   * @throws IllegalArgumentException when the bucket is not configured
   */
  public Duration take(String bucket, String key) {
    return ask(bucket, key).waitFor();
  }

  /**
   * As {@link #take}, with all that a client may be told about it.
   *
   * @throws IllegalArgumentException when the bucket is not configured
   */
  public Permit ask(String bucket, String key) {
    var limit = buckets.get(bucket);
    if (limit == null) {
      throw new IllegalArgumentException("muster.rate-limit." + bucket + " is not configured");
    }
    return limit.ask(key);
  }
}
