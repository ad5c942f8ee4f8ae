package dev.muster.incident.room;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Saved;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** What happens to an incident happens to its war room, in the same transaction. */
@ApplicationScoped
class RoomFollower {
  private static final Who RULE = Who.rule("war-room");

  private final WarRoomTable rooms;
  private final Chats chats;
  private final Policies policies;
  private final IncidentStore store;
  private final InstantSource time;

  RoomFollower(
      WarRoomTable rooms, Chats chats, Policies policies, IncidentStore store, InstantSource time) {
    this.rooms = rooms;
    this.chats = chats;
    this.policies = policies;
    this.store = store;
    this.time = time;
  }

  void follow(@Observes Saved saved) {
    var incident = saved.incident();
    for (var event : saved.changes().events()) {
      follow(incident, event);
    }
    rooms.ask(incident.id(), time.instant());
  }

  private void follow(Incident incident, IncidentEvent event) {
    if (event instanceof IncidentDeclared declared) {
      open(incident, new Act(declared.by(), declared.occurredAt()));
    } else if (event instanceof IncidentSeverityChanged changed) {
      open(incident, new Act(changed.by(), changed.occurredAt()));
    } else if (event instanceof IncidentStateChanged changed) {
      if (!Lifecycle.isOpen(changed.to())) {
        rooms.end(incident.id(), changed.occurredAt().plus(policy().archiveAfter()));
      } else if (!Lifecycle.isOpen(changed.from())) {
        rooms.end(incident.id(), null);
      }
    }
  }

  /** Where the severity wants a room, there is one; where it must be, it was never closed. */
  private void open(Incident incident, Act act) {
    if (!Lifecycle.isOpen(incident.state()) || !policy().opensBySelf(incident.severity())) {
      return;
    }
    var isNew = rooms.open(incident.id(), chats.chat(), incident.standing().restricted(), act);
    if (isNew) {
      noteCall(incident, act);
    } else if (!policy().mayBeClosed(incident.severity())) {
      rooms.end(incident.id(), null);
    }
  }

  private void noteCall(Incident incident, Act act) {
    var links = RoomLinks.call(incident.facts(), policy());
    if (!links.isEmpty()) {
      var draft = Draft.of(Kind.ACTION, Line.of("room.call"), act.at(), RULE).with(links);
      store.save(incident, incident.record(draft, act.at()));
    }
  }

  private RoomPolicy policy() {
    return policies.current(PolicyKind.WAR_ROOM).definition();
  }
}
