package dev.muster.platform.delivery;

import dev.muster.platform.ratelimit.Buckets;
import dev.muster.platform.ratelimit.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How fast each provider may be called by this process. Pages may use the whole rate; anything else
 * leaves them a quarter.
 */
@ApplicationScoped
class ProviderThrottle {
  private static final String ALL = "all";

  private final Map<String, Lanes> lanes;

  @Inject
  ProviderThrottle(DeliveryConfig config) {
    this(config.providerRate());
  }

  /**
   * @param rates by the name of the provider; one that is not named is not throttled
   */
  ProviderThrottle(Map<String, String> rates) {
    this.lanes =
        rates.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, rate -> Lanes.of(Rate.parse(rate.getValue()))));
  }

  /** What pages and what others may use. */
  private record Lanes(Buckets all, Buckets others) {
    static Lanes of(Rate rate) {
      var others = Math.max(1, rate.permits() * 3 / 4);
      return new Lanes(new Buckets(rate), new Buckets(new Rate(others, rate.period())));
    }

    Duration take(Priority priority) {
      return switch (priority) {
        case PAGE -> all.take(ALL);
        case NORMAL, BULK -> takeAsOther();
      };
    }

    private Duration takeAsOther() {
      var pause = others.take(ALL);
      if (!pause.isZero()) {
        return pause;
      }
      var pauseOfAll = all.take(ALL);
      if (!pauseOfAll.isZero()) {
        others.giveBack(ALL);
      }
      return pauseOfAll;
    }
  }

  /**
   * What may be called.
   *
   * @param provider its index
   * @param pause zero when it may be called now, else how long until one may
   */
  record Turn(int provider, Duration pause) {}

  /** The provider whose turn it is or, while that is busy, the next one that is not. */
  Turn next(List<? extends DeliveryProvider> providers, int first, Priority priority) {
    var shortest = new Turn(first, Duration.ZERO);
    for (int i = 0; i < providers.size(); i++) {
      var index = (first + i) % providers.size();
      var turn = new Turn(index, pause(providers.get(index).name(), priority));
      if (turn.pause().isZero()) {
        return turn;
      }
      if (i == 0 || turn.pause().compareTo(shortest.pause()) < 0) {
        shortest = turn;
      }
    }
    return shortest;
  }

  private Duration pause(String provider, Priority priority) {
    var lane = lanes.get(provider);
    return lane == null ? Duration.ZERO : lane.take(priority);
  }
}
