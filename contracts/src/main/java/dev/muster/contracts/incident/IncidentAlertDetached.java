package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** An alert does not belong to an incident any more; it may belong to another one. */
@EventType("dev.muster.incident.alert-detached.v1")
public record IncidentAlertDetached(
    IncidentFacts incident, long sequence, Instant occurredAt, UUID alertId, String alertSummary)
    implements IncidentEvent {
  public IncidentAlertDetached {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(alertId, "alertId");
    Fields.required(alertSummary, "alertSummary");
  }

  @Override
  public IncidentAlertDetached concealed(String codeName) {
    return new IncidentAlertDetached(
        incident.concealed(codeName), sequence, occurredAt, alertId, codeName);
  }
}
