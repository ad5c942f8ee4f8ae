package dev.muster.incident.room;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.Saved;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.Retold;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells Microsoft Teams of incidents that have a war room: a card that says where it is, another
 * when severity or state change, and each note of the timeline. Its workflows make no channels and
 * bring nothing back, and everybody in the team reads them, so that a private incident has none.
 */
@ApplicationScoped
public class TeamsRoom {
  private static final String OPENED = "room.opened";

  private final Deliveries deliveries;
  private final Policies policies;
  private final WarRoomTable rooms;
  private final Catalog catalog;
  private final InstantSource time;
  private final Optional<String> workflow;
  private final String consoleUrl;

  TeamsRoom(
      Deliveries deliveries,
      Policies policies,
      WarRoomTable rooms,
      Catalog catalog,
      InstantSource time,
      @ConfigProperty(name = "muster.incident.war-rooms.teams-workflow") Optional<String> workflow,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.policies = policies;
    this.rooms = rooms;
    this.catalog = catalog;
    this.time = time;
    this.workflow = workflow;
    this.consoleUrl = consoleUrl;
  }

  /** Whether there is a workflow to tell. */
  public boolean isConfigured() {
    return workflow.isPresent();
  }

  void follow(@Observes Saved saved) {
    var incident = saved.incident();
    if (workflow.isEmpty() || incident.standing().restricted()) {
      return;
    }
    var policy = policies.current(PolicyKind.WAR_ROOM).definition();
    if (!hasRoom(incident, policy)) {
      return;
    }
    var cards = new TeamsCards(policy, consoleUrl);
    var told = false;
    for (var event : saved.changes().events()) {
      if (isNews(event, incident.state())) {
        tell(incident, "card-" + incident.id() + "-" + event.sequence(), card(cards, incident));
        told = true;
      }
    }
    for (var entry : saved.changes().entries()) {
      follow(cards, incident, entry, told);
    }
  }

  /** One that was opened and is not over; of one that is opened right now, whether it will be. */
  private boolean hasRoom(Incident incident, RoomPolicy policy) {
    return rooms
        .find(incident.id())
        .map(room -> !room.isOver(time.instant()))
        .orElseGet(
            () -> Lifecycle.isOpen(incident.state()) && policy.opensBySelf(incident.severity()));
  }

  /** What was over when it was declared, or is given its final severity afterwards, is no news. */
  private static boolean isNews(IncidentEvent event, IncidentState state) {
    return (event instanceof IncidentDeclared || event instanceof IncidentSeverityChanged)
            && Lifecycle.isOpen(state)
        || event instanceof IncidentStateChanged changed
            && (changed.to() == IncidentState.RESOLVED
                || changed.to() == IncidentState.CANCELLED
                || changed.from() == IncidentState.RESOLVED);
  }

  /** A card that was just sent says the state as well. */
  private void follow(TeamsCards cards, Incident incident, Entry entry, boolean told) {
    if (entry.says(OPENED)) {
      tell(incident, "opened-" + incident.id() + "-" + entry.number(), card(cards, incident));
    } else if (Retold.is(entry) && !(told && entry.kind() == Kind.STATE)) {
      tell(
          incident,
          "note-" + incident.id() + "-" + entry.number(),
          cards.note(incident.facts(), entry));
    }
  }

  private JsonNode card(TeamsCards cards, Incident incident) {
    var facts = incident.facts();
    return cards.card(facts, incident.serviceNames(), commander(facts));
  }

  /** Null while there is none. */
  private String commander(IncidentFacts facts) {
    return facts.commanderId() == null
        ? null
        : catalog.person(facts.commanderId()).map(CatalogPerson::name).orElse(null);
  }

  private void tell(Incident incident, String key, JsonNode card) {
    deliveries.enqueue(
        DeliveryRequest.teams(workflow.orElseThrow(), "teams", card)
            .about("war-room-card", incident.id())
            .ordered()
            .idempotencyKey("war-room-" + key));
  }
}
