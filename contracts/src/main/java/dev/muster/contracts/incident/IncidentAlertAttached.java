package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert joined an incident; {@code triggeredAt} is null from senders that do not say. */
@EventType("dev.muster.incident.alert-attached.v1")
public record IncidentAlertAttached(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    UUID alertId,
    String alertSummary,
    @Nullable Instant triggeredAt)
    implements IncidentEvent {
  public IncidentAlertAttached {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(alertId, "alertId");
    Fields.required(alertSummary, "alertSummary");
  }

  /** An alert of which is not said when it was triggered. */
  public IncidentAlertAttached(
      IncidentFacts incident,
      long sequence,
      Instant occurredAt,
      UUID alertId,
      String alertSummary) {
    this(incident, sequence, occurredAt, alertId, alertSummary, null);
  }

  @Override
  public IncidentAlertAttached concealed(String codeName) {
    return new IncidentAlertAttached(
        incident.concealed(codeName), sequence, occurredAt, alertId, codeName, triggeredAt);
  }
}
