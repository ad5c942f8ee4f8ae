package dev.muster.contracts.alert;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/** Somebody took an alert, so its escalation stopped. */
@EventType("dev.muster.alert.acknowledged.v1")
public record AlertAcknowledged(
    UUID alertId, long sequence, Instant occurredAt, UUID serviceId, UUID incidentId, Who by)
    implements AlertEvent {
  public AlertAcknowledged {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(serviceId, "serviceId");
    Fields.required(by, "by");
  }
}
