package dev.muster.platform.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How deliveries are dispatched. */
@ConfigMapping(prefix = "muster.delivery")
public interface DeliveryConfig {
  /** Whether this process sends; it always accepts. */
  @WithDefault("true")
  boolean enabled();

  /** Calls to providers at once, which is also the most that a kill can repeat. */
  @WithDefault("16")
  int concurrency();

  /** How many of these only pages may use. */
  @WithDefault("4")
  int reservedForPages();

  /** How many of the rest only what is not bulk may use. */
  @WithDefault("4")
  int reservedForNormal();

  /**
   * By the name of a channel, how much of its bulk may be under way at once; one without may use
   * all that bulk may use. For channels whose receivers may take their time.
   */
  Map<String, Integer> bulkAtOnce();

  /** How long a dispatcher may keep a delivery before another takes it; longer than time-out. */
  @WithDefault("PT20S")
  Duration lease();

  /** How long a provider may take. */
  @WithDefault("PT10S")
  Duration timeout();

  /** How often the table is looked at without being told to. */
  @WithDefault("PT1S")
  Duration poll();

  /** How long a finished delivery is kept. */
  @WithDefault("P90D")
  Duration retention();

  /** {@code <permits>/<ISO period>} for each destination, by channel; none means no throttle. */
  Map<String, String> throttle();

  /** {@code <permits>/<ISO period>} by the name of the provider; one without is not throttled. */
  Map<String, String> providerRate();

  Retry retry();

  /** By priority. */
  interface Retry {
    Policy page();

    Policy normal();

    Policy bulk();
  }

  /** See {@link RetryPolicy}. */
  interface Policy {
    int attempts();

    Duration firstPause();

    Duration longestPause();

    Duration giveUpAfter();

    default RetryPolicy policy() {
      return new RetryPolicy(attempts(), firstPause(), longestPause(), giveUpAfter());
    }
  }
}
