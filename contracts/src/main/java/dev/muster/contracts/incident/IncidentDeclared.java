package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An incident began, by a person or by a rule from an alert; {@code policyVersion} is that of the
 * severity policy.
 */
@EventType("dev.muster.incident.declared.v1")
public record IncidentDeclared(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    Who by,
    UUID sourceAlertId,
    List<String> severityReasons,
    int policyVersion,
    Words words)
    implements IncidentEvent {
  public IncidentDeclared {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(by, "by");
    severityReasons = Fields.list(severityReasons);
    Fields.required(words, "words");
  }

  @Override
  public IncidentDeclared concealed(String codeName) {
    return new IncidentDeclared(
        incident.concealed(codeName),
        sequence,
        occurredAt,
        by,
        sourceAlertId,
        List.of(),
        policyVersion,
        words.concealed(codeName));
  }
}
