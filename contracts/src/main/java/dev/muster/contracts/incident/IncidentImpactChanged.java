package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;

/** The impact figures of an incident changed, or the services that it concerns. */
@EventType("dev.muster.incident.impact-changed.v1")
public record IncidentImpactChanged(
    IncidentFacts incident, long sequence, Instant occurredAt, Who by) implements IncidentEvent {
  public IncidentImpactChanged {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(by, "by");
  }

  @Override
  public IncidentImpactChanged concealed(String codeName) {
    return new IncidentImpactChanged(incident.concealed(codeName), sequence, occurredAt, by);
  }
}
