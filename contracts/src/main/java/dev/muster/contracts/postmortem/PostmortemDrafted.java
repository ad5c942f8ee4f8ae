package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** A post-mortem was drafted; {@code dueAt} is when it must be published. */
@EventType("dev.muster.postmortem.drafted.v1")
public record PostmortemDrafted(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    UUID ownerId,
    Instant dueAt)
    implements PostmortemEvent {
  public PostmortemDrafted {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(dueAt, "dueAt");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
