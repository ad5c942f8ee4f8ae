package dev.muster.postmortem.people;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What teams are called. */
public final class TeamNames {
  private TeamNames() {}

  /** The names of these teams, read at once; nulls and teams that are not known are left out. */
  public static Map<UUID, String> of(Catalog catalog, Collection<UUID> ids) {
    return catalog.teams(ids.stream().filter(Objects::nonNull).distinct().toList()).stream()
        .collect(Collectors.toMap(CatalogTeam::id, CatalogTeam::name));
  }
}
