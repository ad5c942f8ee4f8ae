package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.catalog.CatalogTeam;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The managers whose teams own an incident or one of its services. */
@ApplicationScoped
class TeamManagers {
  private final Catalog catalog;
  private final KnownIncidents incidents;

  TeamManagers(Catalog catalog, KnownIncidents incidents) {
    this.catalog = catalog;
    this.incidents = incidents;
  }

  /** Nobody for an incident that is unknown or confidential. */
  Set<UUID> ofUnlessConfidential(UUID incidentId) {
    return incidents
        .find(incidentId)
        .filter(incident -> !incident.confidential())
        .map(this::of)
        .orElse(Set.of());
  }

  Set<UUID> of(KnownIncident incident) {
    return of(Stream.concat(Stream.ofNullable(incident.teamId()), owners(incident.serviceIds())));
  }

  Set<UUID> ofServices(Collection<UUID> serviceIds) {
    return of(owners(serviceIds));
  }

  private Stream<UUID> owners(Collection<UUID> serviceIds) {
    return catalog.services(serviceIds).stream().map(CatalogService::teamId);
  }

  private Set<UUID> of(Stream<UUID> teams) {
    return teams
        .filter(team -> team != null)
        .distinct()
        .map(catalog::team)
        .flatMap(Optional::stream)
        .filter(team -> !team.deleted())
        .map(CatalogTeam::managerIds)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
