package dev.muster.contracts.alert;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * Nobody works on an alert any more, it escalates again; {@code by} is a rule when time ran out.
 */
@EventType("dev.muster.alert.unacknowledged.v1")
public record AlertUnacknowledged(
    UUID alertId, long sequence, Instant occurredAt, UUID serviceId, UUID incidentId, Who by)
    implements AlertEvent {
  public AlertUnacknowledged {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(serviceId, "serviceId");
    Fields.required(by, "by");
  }
}
