package dev.muster.platform.catalog;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A team with its members and those of them who manage it. */
public record CatalogTeam(
    UUID id,
    String name,
    String slug,
    ZoneId zone,
    List<UUID> memberIds,
    List<UUID> managerIds,
    boolean deleted) {

  public CatalogTeam {
    memberIds = List.copyOf(memberIds);
    managerIds = List.copyOf(managerIds);
  }
}
