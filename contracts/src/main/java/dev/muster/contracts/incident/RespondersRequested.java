package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An incident asks oncall-service to page people, or whoever is on call for a team. */
@EventType("dev.muster.incident.responders-requested.v1")
public record RespondersRequested(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    UUID requestId,
    List<UUID> personIds,
    UUID teamId,
    String message,
    Who by)
    implements IncidentEvent {
  public RespondersRequested {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(requestId, "requestId");
    personIds = Fields.list(personIds);
    Fields.required(message, "message");
    Fields.required(by, "by");
  }

  @Override
  public RespondersRequested concealed(String codeName) {
    return new RespondersRequested(
        incident.concealed(codeName),
        sequence,
        occurredAt,
        requestId,
        personIds,
        teamId,
        codeName,
        by);
  }
}
