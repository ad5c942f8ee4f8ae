package dev.muster.incident.incident.api;

import dev.muster.incident.incident.AffectedService;
import java.util.UUID;

/** A service that an incident is about; {@code tier} runs from 1 to 4. */
public record ServiceView(UUID id, String name, int tier) {
  static ServiceView from(AffectedService service) {
    return new ServiceView(service.serviceId(), service.name(), service.tier());
  }
}
