package dev.muster.platform.delivery;

import dev.muster.platform.ratelimit.Buckets;
import dev.muster.platform.ratelimit.Rate;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels there are, and how fast each may call one destination. */
@ApplicationScoped
class DeliveryChannels {
  private final Map<String, DeliveryChannel> channels;
  private final Map<String, Buckets> throttles;

  DeliveryChannels(@All List<DeliveryChannel> channels, DeliveryConfig config) {
    this.channels =
        channels.stream()
            .collect(Collectors.toUnmodifiableMap(DeliveryChannel::name, Function.identity()));
    this.throttles =
        config.throttle().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, rate -> new Buckets(Rate.parse(rate.getValue()))));
  }

  /** Zero when the destination may be called now, else how long until then. */
  Duration pause(String channel, String destination) {
    var throttle = throttles.get(channel);
    var known = channels.get(channel);
    return throttle == null || known == null
        ? Duration.ZERO
        : throttle.take(known.throttleKey(destination));
  }

  /** Returns what {@link #pause} took for a call that did not come about. */
  void giveBack(String channel, String destination) {
    var throttle = throttles.get(channel);
    var known = channels.get(channel);
    if (throttle != null && known != null) {
      throttle.giveBack(known.throttleKey(destination));
    }
  }

  /** The adapters of a channel; empty when it does not exist here or is not configured. */
  List<? extends DeliveryProvider> providers(String channel) {
    var known = channels.get(channel);
    return known == null ? List.of() : known.providers();
  }
}
