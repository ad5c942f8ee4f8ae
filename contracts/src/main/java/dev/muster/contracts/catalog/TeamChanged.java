package dev.muster.contracts.catalog;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A team as of now; {@code zone} is an IANA zone. */
@EventType("dev.muster.catalog.team-changed.v1")
public record TeamChanged(
    UUID teamId,
    long sequence,
    Instant occurredAt,
    String name,
    String slug,
    String zone,
    List<UUID> memberIds,
    List<UUID> managerIds,
    boolean deleted)
    implements CatalogEvent {
  public TeamChanged {
    Fields.required(teamId, "teamId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(name, "name");
    Fields.required(slug, "slug");
    Fields.required(zone, "zone");
    memberIds = Fields.list(memberIds);
    managerIds = Fields.list(managerIds);
  }

  @Override
  public UUID aggregateId() {
    return teamId;
  }
}
