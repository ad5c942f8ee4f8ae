package dev.muster.platform.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The listeners there are, by the owner kind they follow. */
@ApplicationScoped
class DeliveryListeners {
  private final Map<String, DeliveryListener> listeners;

  DeliveryListeners(@All List<DeliveryListener> listeners) {
    this.listeners =
        listeners.stream()
            .collect(Collectors.toUnmodifiableMap(DeliveryListener::kind, Function.identity()));
  }

  Optional<DeliveryListener> of(Claim claim) {
    return Optional.ofNullable(claim.ownerKind()).map(listeners::get);
  }
}
