package dev.muster.incident.room;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads war rooms for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Rooms {
  private final IncidentStore store;
  private final WarRoomTable rooms;
  private final Policies policies;
  private final Catalog catalog;
  private final TeamsRoom teams;
  private final InstantSource time;

  Rooms(
      IncidentStore store,
      WarRoomTable rooms,
      Policies policies,
      Catalog catalog,
      TeamsRoom teams,
      InstantSource time) {
    this.store = store;
    this.rooms = rooms;
    this.policies = policies;
    this.catalog = catalog;
    this.teams = teams;
    this.time = time;
  }

  /**
   * The place where people meet.
   *
   * @param room null while there is none
   * @param open whether it is in use
   * @param guests who was asked into its channel
   * @param teams whether Microsoft Teams is told of it
   * @param bridgeUrl of the call; null for none
   * @param dialIn null for none
   * @param cadence how often the severity wants to hear something; null for no rhythm
   * @param services those of the incident that the catalogue knows
   */
  public record Place(
      WarRoom room,
      boolean open,
      RoomMode mode,
      List<Guest> guests,
      boolean teams,
      String bridgeUrl,
      String dialIn,
      Duration cadence,
      List<CatalogService> services) {}

  public Place of(UUID incidentId, Caller caller) {
    var incident = store.forReading(incidentId, caller);
    var facts = incident.facts();
    var policy = policies.current(PolicyKind.WAR_ROOM).definition();
    var room = rooms.find(incidentId);
    return new Place(
        room.orElse(null),
        room.filter(any -> !any.isOver(time.instant())).isPresent(),
        policy.severities().get(facts.severity()),
        rooms.guests(incidentId),
        teams.isConfigured() && !facts.restricted(),
        RoomTemplate.of(policy.bridgeUrl(), facts),
        RoomTemplate.of(policy.dialIn(), facts),
        cadence(facts).map(Duration::ofSeconds).orElse(null),
        catalog.services(facts.serviceIds()).stream()
            .sorted(Comparator.comparing(CatalogService::name))
            .toList());
  }

  private Optional<Long> cadence(IncidentFacts facts) {
    var timing = policies.current(PolicyKind.TIMING).definition();
    return Optional.ofNullable(timing.severities().get(facts.severity()).updateCadenceSeconds());
  }
}
