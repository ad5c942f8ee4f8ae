package dev.muster.platform.delivery;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Configuration for tests that need no container. */
public final class Configs {
  private Configs() {}

  /** Only these values, nothing from files or the environment. */
  public static <T> T of(Class<T> mapping, Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(mapping)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(mapping);
  }

  public static DeliveryConfig delivery(Map<String, String> values) {
    var all = new HashMap<String, String>();
    for (var priority : new String[] {"page", "normal", "bulk"}) {
      all.put("muster.delivery.retry." + priority + ".attempts", "5");
      all.put("muster.delivery.retry." + priority + ".first-pause", "PT1S");
      all.put("muster.delivery.retry." + priority + ".longest-pause", "PT1M");
      all.put("muster.delivery.retry." + priority + ".give-up-after", "PT1H");
    }
    all.putAll(values);
    return of(DeliveryConfig.class, all);
  }

  public static Deadlines deadlines(DeliveryConfig config) {
    return new Deadlines(config);
  }
}
