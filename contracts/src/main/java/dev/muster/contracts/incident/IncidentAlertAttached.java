package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** An alert joined an incident. */
@EventType("dev.muster.incident.alert-attached.v1")
public record IncidentAlertAttached(
    IncidentFacts incident, long sequence, Instant occurredAt, UUID alertId, String alertSummary)
    implements IncidentEvent {
  public IncidentAlertAttached {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(alertId, "alertId");
    Fields.required(alertSummary, "alertSummary");
  }

  @Override
  public IncidentAlertAttached concealed(String codeName) {
    return new IncidentAlertAttached(
        incident.concealed(codeName), sequence, occurredAt, alertId, codeName);
  }
}
