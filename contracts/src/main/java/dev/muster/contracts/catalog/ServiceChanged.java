package dev.muster.contracts.catalog;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A service as of now; {@code tier} runs from 1, the most critical, to 4, {@code links} lead to its
 * dashboards, logs, traces and runbook, {@code dependsOn} names the services that it cannot work
 * without (both empty from senders that know of none).
 */
@EventType("dev.muster.catalog.service-changed.v1")
public record ServiceChanged(
    UUID serviceId,
    long sequence,
    Instant occurredAt,
    String name,
    String slug,
    String description,
    int tier,
    UUID teamId,
    List<Link> links,
    List<UUID> dependsOn,
    boolean deleted)
    implements CatalogEvent {
  public ServiceChanged {
    Fields.required(serviceId, "serviceId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(name, "name");
    Fields.required(slug, "slug");
    Fields.required(description, "description");
    links = Fields.list(links);
    dependsOn = Fields.list(dependsOn);
  }

  @Override
  public UUID aggregateId() {
    return serviceId;
  }
}
