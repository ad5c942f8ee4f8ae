package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;

/** The severity of an incident changed; {@code policyVersion} is that of the severity policy. */
@EventType("dev.muster.incident.severity-changed.v1")
public record IncidentSeverityChanged(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    Severity from,
    Severity to,
    Who by,
    List<String> reasons,
    int policyVersion)
    implements IncidentEvent {
  public IncidentSeverityChanged {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(from, "from");
    Fields.required(to, "to");
    Fields.required(by, "by");
    reasons = Fields.list(reasons);
  }

  @Override
  public IncidentSeverityChanged concealed(String codeName) {
    return new IncidentSeverityChanged(
        incident.concealed(codeName), sequence, occurredAt, from, to, by, List.of(), policyVersion);
  }
}
