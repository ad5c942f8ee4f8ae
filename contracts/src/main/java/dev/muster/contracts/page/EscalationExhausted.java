package dev.muster.contracts.page;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** An escalation policy came to its end and nobody answered. */
@EventType("dev.muster.escalation.exhausted.v1")
public record EscalationExhausted(
    UUID alertId, long sequence, Instant occurredAt, UUID serviceId, String policyName)
    implements PageEvent {
  public EscalationExhausted {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(serviceId, "serviceId");
    Fields.required(policyName, "policyName");
  }
}
