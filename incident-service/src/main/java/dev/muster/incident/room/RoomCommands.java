package dev.muster.incident.room;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The commander's word on the war room. */
@ApplicationScoped
@Transactional
public class RoomCommands {
  private final Deeds deeds;
  private final WarRoomTable rooms;
  private final Chats chats;
  private final Policies policies;

  RoomCommands(Deeds deeds, WarRoomTable rooms, Chats chats, Policies policies) {
    this.deeds = deeds;
    this.rooms = rooms;
    this.chats = chats;
    this.policies = policies;
  }

  /**
   * Opens a room, or gives one a channel that was opened while there was no chat; one that is in
   * use stays as it is.
   *
   * @throws ProblemException 409 {@code incident.not-open} when the incident is over
   */
  public void open(Target target) {
    var deed = deeds.begin(target, Action.MANAGE_ROOM);
    var incident = deed.incident();
    if (!Lifecycle.isOpen(incident.state())) {
      throw new ProblemException(
          Problem.conflict("incident.not-open", "The incident is " + incident.state()));
    }
    var act = deed.act();
    var isNew = rooms.open(incident.id(), chats.chat(), incident.standing().restricted(), act);
    var wasOver = rooms.find(incident.id()).filter(room -> room.isOver(act.at())).isPresent();
    if (!isNew) {
      rooms.reopen(incident.id(), chats.chat(), act.at());
    }
    if (isNew || wasOver) {
      var policy = policies.current(PolicyKind.WAR_ROOM).definition();
      note(deed, "room.opened", RoomLinks.call(incident.facts(), policy));
    }
  }

  /**
   * Closes a room before its time; its channel is archived at once.
   *
   * @throws ProblemException 409 {@code war-room.required} while the severity needs it
   */
  public void close(Target target) {
    var deed = deeds.begin(target, Action.MANAGE_ROOM);
    var incident = deed.incident();
    var policy = policies.current(PolicyKind.WAR_ROOM).definition();
    if (Lifecycle.isOpen(incident.state()) && !policy.mayBeClosed(incident.severity())) {
      throw new ProblemException(
          Problem.conflict(
              "war-room.required", "A " + incident.severity() + " keeps its war room to the end"));
    }
    var act = deed.act();
    if (rooms.find(incident.id()).filter(room -> !room.isOver(act.at())).isPresent()) {
      rooms.end(incident.id(), act.at());
      note(deed, "room.closed", List.of());
    }
  }

  private static void note(Deed deed, String key, List<Link> links) {
    deed.note(Kind.ACTION, Line.of(key).value("name", deed.act().by().name()), links);
  }
}
