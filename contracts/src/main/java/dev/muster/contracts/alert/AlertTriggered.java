package dev.muster.contracts.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An alert opened; {@code serviceTier} runs from 1 to 4, {@code incidentId} is set when the alert
 * asks responders for an incident and then declares none. When that incident names no service that
 * oncall-service knows, {@code serviceId} is the incident's own id and {@code serviceName} its
 * reference, in this alert's later events too.
 */
@EventType("dev.muster.alert.triggered.v1")
public record AlertTriggered(
    UUID alertId,
    long sequence,
    Instant occurredAt,
    long number,
    UUID serviceId,
    String serviceName,
    int serviceTier,
    UUID teamId,
    String summary,
    AlertSeverity severity,
    String source,
    String dedupKey,
    Map<String, Object> details,
    List<Link> links,
    UUID incidentId)
    implements AlertEvent {
  public AlertTriggered {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(serviceId, "serviceId");
    Fields.required(serviceName, "serviceName");
    Fields.required(summary, "summary");
    Fields.required(severity, "severity");
    Fields.required(source, "source");
    Fields.required(dedupKey, "dedupKey");
    details = Fields.map(details);
    links = Fields.list(links);
  }
}
