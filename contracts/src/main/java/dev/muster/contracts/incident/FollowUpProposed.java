package dev.muster.contracts.incident;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/** Something to do in an incident is to be done after it: postmortem-service proposes it. */
@EventType("dev.muster.incident.follow-up-proposed.v1")
public record FollowUpProposed(
    IncidentFacts incident,
    long sequence,
    Instant occurredAt,
    UUID followUpId,
    String title,
    UUID ownerId,
    Who by)
    implements IncidentEvent {
  public FollowUpProposed {
    Fields.required(incident, "incident");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(followUpId, "followUpId");
    Fields.required(title, "title");
    Fields.required(by, "by");
  }

  @Override
  public FollowUpProposed concealed(String codeName) {
    return new FollowUpProposed(
        incident.concealed(codeName), sequence, occurredAt, followUpId, codeName, ownerId, by);
  }
}
