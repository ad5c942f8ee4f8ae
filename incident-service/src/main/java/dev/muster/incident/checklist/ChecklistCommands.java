package dev.muster.incident.checklist;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Commands about checklists; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class ChecklistCommands {
  private final Deeds deeds;
  private final ChecklistRepository checklists;
  private final Checklists reader;
  private final ActivePeople people;

  ChecklistCommands(
      Deeds deeds, ChecklistRepository checklists, Checklists reader, ActivePeople people) {
    this.deeds = deeds;
    this.checklists = checklists;
    this.reader = reader;
    this.people = people;
  }

  /** Ticks an item, or takes the tick away, also one that Muster set. */
  public void say(Target target, String key, boolean done) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var checklist = of(deed, key);
    checklist.say(key, done, deed.act());
    deed.note(
        Kind.ACTION,
        Line.of(done ? "checklist.done" : "checklist.undone")
            .phrase("item", reader.definition(checklist, key).text()));
  }

  /** Gives an item to a person; null to whoever holds its role. */
  public void assign(Target target, String key, UUID personId) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var checklist = of(deed, key);
    var name = personId == null ? null : people.required("personId", personId).name();
    checklist.assign(key, personId);
    deed.note(
        Kind.ACTION,
        Line.of("checklist.assigned")
            .phrase("item", reader.definition(checklist, key).text())
            .optional("name", name));
  }

  private Checklist of(Deed deed, String key) {
    return checklists.findByIdOptional(deed.incidentId()).orElseThrow(() -> Checklist.missing(key));
  }
}
