package dev.muster.incident.update;

import dev.muster.contracts.Who;
import dev.muster.contracts.comms.CadenceMissed;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What was said, or not said in time, goes into the timeline. */
@ApplicationScoped
@Transactional
public class CommunicationIntake {
  private static final Who COMMS = new Who(Who.Kind.SERVICE, null, "comms-service");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final InstantSource time;

  CommunicationIntake(IncidentRepository incidents, IncidentStore store, InstantSource time) {
    this.incidents = incidents;
    this.store = store;
    this.time = time;
  }

  /** A silence is told once; who is reminded of it again and again is communication's business. */
  public void missed(CadenceMissed event) {
    if (event.escalation() > 1) {
      return;
    }
    record(
        event.incidentId(),
        Line.of("cadence.missed")
            .term("audience", "audience." + event.audience())
            .value("due", UTC.format(event.dueAt())),
        event.occurredAt());
  }

  public void published(PostPublished event) {
    record(
        event.incidentId(),
        Line.of("post.published").value("status", event.status()).phrase("body", event.body()),
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
                        Draft.of(Kind.COMMUNICATION, line, occurredAt, COMMS), time.instant())));
  }
}
