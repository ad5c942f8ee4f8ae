package dev.muster.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One token bucket for each key, on the monotonic clock, forgotten when full again. */
public final class Buckets {
  private static final long MOST_KEYS = 100_000;

  private final Rate rate;
  private final TimeMeter meter;
  private final Cache<String, Bucket> buckets;

  public Buckets(Rate rate) {
    this(rate, TimeMeter.SYSTEM_NANOTIME);
  }

  Buckets(Rate rate, TimeMeter meter) {
    this.rate = rate;
    this.meter = meter;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(rate.period())
            .ticker((Ticker) meter::currentTimeNanos)
            .build();
  }

  /** Takes a permit if there is one; else says how long until the next, taking nothing. */
  public Duration take(String key) {
    return ask(key).waitFor();
  }

  /** As {@link #take}, with all that a client may be told about it. */
  public Permit ask(String key) {
    var probe = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
    return new Permit(
        rate.permits(),
        probe.getRemainingTokens(),
        probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /** Returns a permit that was not used. */
  public void giveBack(String key) {
    buckets.get(key, this::full).addTokens(1);
  }

  private Bucket full(String key) {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(rate.permits()).refillGreedy(rate.permits(), rate.period()))
        .withCustomTimePrecision(meter)
        .build();
  }
}
