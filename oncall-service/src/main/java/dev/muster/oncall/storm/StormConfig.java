package dev.muster.oncall.storm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** When messages to one contact method become too many to go out one by one, by channel. */
@ConfigMapping(prefix = "muster.oncall.storm")
public interface StormConfig {
  /** How many go out singly within the window. */
  @WithDefault("5")
  Map<String, Integer> messages();

  @WithDefault("PT1M")
  Duration window();

  /** How long after a message the next one goes out that tells of all that came since. */
  @WithDefault("PT3S")
  Map<String, Duration> pause();
}
