package dev.muster.postmortem.followup.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The names of the people and teams that one answer shows. */
record Names(People people, Map<UUID, String> teams) {

  static Names of(Catalog catalog, Collection<UUID> people, Collection<UUID> teams) {
    Map<UUID, String> names = new HashMap<>();
    teams.stream()
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            id -> catalog.team(id).map(CatalogTeam::name).ifPresent(name -> names.put(id, name)));
    return new Names(People.of(catalog, people), names);
  }

  PersonRef person(UUID id) {
    return people.ref(id);
  }

  /** Null for null and for a team that the catalogue does not know. */
  String team(UUID id) {
    return id == null ? null : teams.get(id);
  }
}
