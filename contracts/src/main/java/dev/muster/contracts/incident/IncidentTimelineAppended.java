package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;

/** The timeline of an incident grew by one entry. */
@EventType("dev.muster.incident.timeline-appended.v1")
public record IncidentTimelineAppended(
    IncidentFacts incident, long sequence, Instant occurredAt, TimelineEntry entry)
    implements IncidentEvent {
  public IncidentTimelineAppended {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(entry, "entry");
  }

  @Override
  public IncidentTimelineAppended concealed(String codeName) {
    return new IncidentTimelineAppended(
        incident.concealed(codeName), sequence, occurredAt, entry.concealed(codeName));
  }
}
