package dev.muster.platform.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** The listener of an owner kind, which may be null. */
  Optional<DeliveryListener> of(String ownerKind) {
    return ownerKind == null ? Optional.empty() : Optional.ofNullable(listeners.get(ownerKind));
  }

  /** What concerns each listener, of things that belong to claims; others pass by. */
  <T> Map<DeliveryListener, List<T>> of(List<T> things, Function<T, Claim> claim) {
    Map<DeliveryListener, List<T>> concerned = new LinkedHashMap<>();
    for (var thing : things) {
      var listener = listeners.get(String.valueOf(claim.apply(thing).ownerKind()));
      if (listener != null) {
        concerned.computeIfAbsent(listener, first -> new ArrayList<>()).add(thing);
      }
    }
    return concerned;
  }
}
