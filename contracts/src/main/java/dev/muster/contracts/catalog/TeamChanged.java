package dev.muster.contracts.catalog;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A team as of now; {@code zone} is an IANA zone, {@code holidays} are the days on which most of it
 * has a public holiday, this year and the next.
 */
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
    boolean deleted,
    List<Holiday> holidays)
    implements CatalogEvent {
  public TeamChanged {
    Fields.required(teamId, "teamId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(name, "name");
    Fields.required(slug, "slug");
    Fields.required(zone, "zone");
    memberIds = Fields.list(memberIds);
    managerIds = Fields.list(managerIds);
    holidays = Fields.list(holidays);
  }

  /** A team without public holidays. */
  public TeamChanged(
      UUID teamId,
      long sequence,
      Instant occurredAt,
      String name,
      String slug,
      String zone,
      List<UUID> memberIds,
      List<UUID> managerIds,
      boolean deleted) {
    this(teamId, sequence, occurredAt, name, slug, zone, memberIds, managerIds, deleted, List.of());
  }

  @Override
  public UUID aggregateId() {
    return teamId;
  }
}
