package dev.muster.postmortem.followup.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import dev.muster.postmortem.people.TeamNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of the people and teams that one answer shows. */
record Names(People people, Map<UUID, String> teams) {

  static Names of(Catalog catalog, Collection<UUID> people, Collection<UUID> teams) {
    return new Names(People.of(catalog, people), TeamNames.of(catalog, teams));
  }

  PersonRef person(UUID id) {
    return people.ref(id);
  }

  /** Null for null and for a team that the catalogue does not know. */
  String team(UUID id) {
    return id == null ? null : teams.get(id);
  }
}
