package dev.muster.incident.room;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** The commander's word on the war room. */
@ApplicationScoped
@Transactional
public class RoomCommands {
  private final IncidentStore store;
  private final WarRoomTable rooms;
  private final Chats chats;
  private final Policies policies;
  private final InstantSource time;

  RoomCommands(
      IncidentStore store, WarRoomTable rooms, Chats chats, Policies policies, InstantSource time) {
    this.store = store;
    this.rooms = rooms;
    this.chats = chats;
    this.policies = policies;
    this.time = time;
  }

  /**
   * Opens a room, or gives one a channel that was opened while there was no chat; one that is in
   * use stays as it is.
   *
   * @throws ProblemException 409 {@code incident.not-open} when the incident is over
   */
  public void open(Target target) {
    var incident = find(target);
    if (!Lifecycle.isOpen(incident.state())) {
      throw new ProblemException(
          Problem.conflict("incident.not-open", "The incident is " + incident.state()));
    }
    var act = new Act(target.caller().who(), time.instant());
    var isNew = rooms.open(incident.id(), chats.chat(), incident.standing().restricted(), act);
    var wasOver = rooms.find(incident.id()).filter(room -> room.isOver(act.at())).isPresent();
    if (!isNew) {
      rooms.reopen(incident.id(), chats.chat(), act.at());
    }
    if (isNew || wasOver) {
      note(incident, "room.opened", act);
    }
  }

  /**
   * Closes a room before its time; its channel is archived at once.
   *
   * @throws ProblemException 409 {@code war-room.required} while the severity needs it
   */
  public void close(Target target) {
    var incident = find(target);
    var policy = policies.current(PolicyKind.WAR_ROOM).definition();
    if (Lifecycle.isOpen(incident.state()) && !policy.mayBeClosed(incident.severity())) {
      throw new ProblemException(
          Problem.conflict(
              "war-room.required", "A " + incident.severity() + " keeps its war room to the end"));
    }
    var act = new Act(target.caller().who(), time.instant());
    if (rooms.find(incident.id()).filter(room -> !room.isOver(act.at())).isPresent()) {
      rooms.end(incident.id(), act.at());
      note(incident, "room.closed", act);
    }
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.MANAGE_ROOM, target.caller(), target.ifMatch());
  }

  private void note(Incident incident, String key, Act act) {
    var line = Line.of(key).value("name", act.by().name());
    store.save(
        incident, incident.record(Draft.of(Kind.ACTION, line, act.at(), act.by()), act.at()));
  }
}
