package dev.muster.incident.checklist;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Commands about checklists; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class ChecklistCommands {
  private final IncidentStore store;
  private final ChecklistRepository checklists;
  private final Checklists reader;
  private final ActivePeople people;
  private final InstantSource time;

  ChecklistCommands(
      IncidentStore store,
      ChecklistRepository checklists,
      Checklists reader,
      ActivePeople people,
      InstantSource time) {
    this.store = store;
    this.checklists = checklists;
    this.reader = reader;
    this.people = people;
    this.time = time;
  }

  /** Ticks an item, or takes the tick away, also one that Muster set. */
  public void say(Target target, String key, boolean done) {
    var incident = find(target);
    var checklist = of(incident, key);
    checklist.say(key, done, act(target));
    note(
        incident,
        target,
        Line.of(done ? "checklist.done" : "checklist.undone")
            .phrase("item", reader.definition(checklist, key).text()));
  }

  /** Gives an item to a person; null to whoever holds its role. */
  public void assign(Target target, String key, UUID personId) {
    var incident = find(target);
    var checklist = of(incident, key);
    var name = personId == null ? null : people.required("personId", personId).name();
    checklist.assign(key, personId);
    note(
        incident,
        target,
        Line.of("checklist.assigned")
            .phrase("item", reader.definition(checklist, key).text())
            .optional("name", name));
  }

  private Checklist of(Incident incident, String key) {
    return checklists.findByIdOptional(incident.id()).orElseThrow(() -> Checklist.missing(key));
  }

  private void note(Incident incident, Target target, Line line) {
    var act = act(target);
    store.save(
        incident, incident.record(Draft.of(Kind.ACTION, line, act.at(), act.by()), act.at()));
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }
}
