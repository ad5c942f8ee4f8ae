package dev.muster.platform.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The configured rate limits. */
@ConfigMapping(prefix = "muster.rate-limit")
interface RateLimitConfig {
  /** {@code <permits>/<ISO period>} by bucket. */
  @WithParentName
  Map<String, String> rates();
}
