package dev.muster.oncall.service.api;

import dev.muster.contracts.Link;
import dev.muster.oncall.service.MonitoredService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service. */
public record ServiceResponse(
    UUID id,
    String name,
    String slug,
    String description,
    int tier,
    @Nullable UUID teamId,
    @Nullable UUID policyId,
    List<Link> links,
    List<UUID> dependsOn,
    UrgencyBody urgency,
    Instant createdAt) {

  static ServiceResponse from(MonitoredService service) {
    return new ServiceResponse(
        service.id(),
        service.name(),
        service.slug(),
        service.description(),
        service.tier(),
        service.teamId(),
        service.policyId(),
        service.links(),
        service.dependsOn(),
        UrgencyBody.from(service.urgency()),
        service.createdAt());
  }
}
