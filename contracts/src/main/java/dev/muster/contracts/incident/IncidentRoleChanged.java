package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * A role changed hands; {@code personId} is null when it became vacant, {@code previousPersonId}
 * when it was.
 */
@EventType("dev.muster.incident.role-changed.v1")
public record IncidentRoleChanged(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    String role,
    UUID personId,
    UUID previousPersonId,
    Who by)
    implements IncidentEvent {
  public IncidentRoleChanged {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(role, "role");
    Fields.required(by, "by");
  }

  @Override
  public IncidentRoleChanged concealed(String codeName) {
    return new IncidentRoleChanged(
        incident.concealed(codeName), sequence, occurredAt, role, personId, previousPersonId, by);
  }
}
