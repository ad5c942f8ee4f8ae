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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads what the channel of a room depends on. */
@ApplicationScoped
class Sites {
  private final WarRoomTable rooms;
  private final IncidentRepository incidents;
  private final Policies policies;
  private final Catalog catalog;
  private final InstantSource time;

  Sites(
      WarRoomTable rooms,
      IncidentRepository incidents,
      Policies policies,
      Catalog catalog,
      InstantSource time) {
    this.rooms = rooms;
    this.incidents = incidents;
    this.policies = policies;
    this.catalog = catalog;
    this.time = time;
  }

  Site of(UUID incidentId) {
    var incident = incidents.findById(incidentId);
    var facts = incident.facts();
    var room = rooms.find(incidentId).orElseThrow();
    var guests = rooms.guests(incidentId);
    return new Site(
        room,
        facts,
        incident.outsideTitle(),
        facts.commanderId() == null
            ? null
            : catalog.person(facts.commanderId()).map(CatalogPerson::name).orElse(null),
        incident.serviceNames(),
        missing(incident, guests),
        askAgainAt(incident, guests),
        room.closed() ? leavers(incident, guests) : List.of(),
        policies.current(PolicyKind.WAR_ROOM).definition(),
        Lifecycle.isOpen(incident.state()),
        incident.entries());
  }

  private List<CatalogPerson> missing(Incident incident, List<Guest> guests) {
    var now = time.instant();
    var asked =
        guests.stream()
            .filter(guest -> guest.isIn() || guest.again().isAfter(now))
            .map(Guest::personId)
            .collect(toSet());
    return catalog
        .people(incident.standing().members().stream().filter(id -> !asked.contains(id)).toList())
        .stream()
        .filter(CatalogPerson::active)
        .toList();
  }

  /** After the end nobody is waited for. */
  private Instant askAgainAt(Incident incident, List<Guest> guests) {
    var now = time.instant();
    return guests.stream()
        .filter(guest -> Lifecycle.isOpen(incident.state()) && !guest.isIn())
        .filter(guest -> incident.standing().members().contains(guest.personId()))
        .map(Guest::again)
        .filter(again -> again.isAfter(now))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private List<Leaver> leavers(Incident incident, List<Guest> guests) {
    return guests.stream()
        .filter(guest -> guest.isIn() && !incident.standing().members().contains(guest.personId()))
        .map(
            guest ->
                new Leaver(
                    guest.personId(),
                    guest.member(),
                    catalog.person(guest.personId()).map(CatalogPerson::email).orElse(null)))
        .toList();
  }
}
