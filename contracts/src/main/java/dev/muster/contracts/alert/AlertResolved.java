package dev.muster.contracts.alert;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/** An alert ended. */
@EventType("dev.muster.alert.resolved.v1")
public record AlertResolved(
    UUID alertId, long sequence, Instant occurredAt, UUID serviceId, UUID incidentId, Who by)
    implements AlertEvent {
  public AlertResolved {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(serviceId, "serviceId");
    Fields.required(by, "by");
  }
}
