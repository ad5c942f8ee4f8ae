package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/** An action item changed its status; {@code ownerId} is null while nobody owns it. */
@EventType("dev.muster.action-item.status-changed.v1")
public record ActionItemStatusChanged(
    UUID actionItemId,
    long sequence,
    Instant occurredAt,
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    UUID ownerId,
    ActionItemStatus from,
    ActionItemStatus to,
    Who by)
    implements PostmortemEvent {
  public ActionItemStatusChanged {
    Fields.required(actionItemId, "actionItemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(postmortemId, "postmortemId");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(from, "from");
    Fields.required(to, "to");
    Fields.required(by, "by");
  }

  @Override
  public UUID aggregateId() {
    return actionItemId;
  }
}
