package dev.muster.incident.room;

import static java.util.stream.Collectors.toSet;

import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what the channel of a room depends on. */
@ApplicationScoped
class Sites {
  private final WarRoomTable rooms;
  private final IncidentRepository incidents;
  private final Policies policies;
  private final Catalog catalog;

  Sites(WarRoomTable rooms, IncidentRepository incidents, Policies policies, Catalog catalog) {
    this.rooms = rooms;
    this.incidents = incidents;
    this.policies = policies;
    this.catalog = catalog;
  }

  Site of(UUID incidentId) {
    var incident = incidents.findById(incidentId);
    var facts = incident.facts();
    return new Site(
        rooms.find(incidentId).orElseThrow(),
        facts,
        incident.outsideTitle(),
        facts.commanderId() == null
            ? null
            : catalog.person(facts.commanderId()).map(CatalogPerson::name).orElse(null),
        incident.serviceNames(),
        missing(incident),
        policies.current(PolicyKind.WAR_ROOM).definition(),
        Lifecycle.isOpen(incident.state()),
        incident.entries());
  }

  private List<CatalogPerson> missing(Incident incident) {
    var asked = rooms.guests(incident.id()).stream().map(Guest::personId).collect(toSet());
    return catalog
        .people(incident.standing().members().stream().filter(id -> !asked.contains(id)).toList())
        .stream()
        .filter(CatalogPerson::active)
        .toList();
  }
}
