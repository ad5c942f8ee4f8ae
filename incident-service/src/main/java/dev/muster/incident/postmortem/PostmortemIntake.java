package dev.muster.incident.postmortem;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.timeline.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What becomes of the lessons of an incident goes into its timeline. */
@ApplicationScoped
@Transactional
public class PostmortemIntake {
  private static final Who POSTMORTEM = new Who(Who.Kind.SERVICE, null, "postmortem-service");

  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final ActivePeople people;
  private final InstantSource time;

  PostmortemIntake(
      IncidentRepository incidents, IncidentStore store, ActivePeople people, InstantSource time) {
    this.incidents = incidents;
    this.store = store;
    this.people = people;
    this.time = time;
  }

  public void drafted(PostmortemDrafted event) {
    record(
        event.incidentId(),
        Line.of(Marks.POSTMORTEM)
            .value("due", LocalDate.ofInstant(event.dueAt(), ZoneOffset.UTC).toString()),
        event.occurredAt());
  }

  public void assigned(ActionItemAssigned event) {
    record(
        event.incidentId(),
        Line.of(Marks.ACTION_ITEM)
            .value("title", event.title())
            .value("name", people.name(event.ownerId()))
            .value("due", event.dueOn().toString()),
        event.occurredAt());
  }

  private void record(UUID incidentId, Line line, Instant occurredAt) {
    incidents
        .locked(incidentId)
        .ifPresent(
            incident ->
                store.save(
                    incident,
                    incident.record(
                        Draft.of(Kind.ACTION, line, occurredAt, POSTMORTEM), time.instant())));
  }
}
