package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An action item is still a proposal and is to be assigned by {@code assignBy}; {@code reminder} is
 * 0 while that lies ahead and counts from 1 afterwards, {@code recipientIds} are those who must
 * hear of it.
 */
@EventType("dev.muster.action-item.unassigned.v1")
public record ActionItemUnassigned(
    UUID actionItemId,
    long sequence,
    Instant occurredAt,
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    ActionItemPriority priority,
    Instant assignBy,
    int reminder,
    List<UUID> recipientIds)
    implements PostmortemEvent {
  public ActionItemUnassigned {
    Fields.required(actionItemId, "actionItemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(postmortemId, "postmortemId");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(priority, "priority");
    Fields.required(assignBy, "assignBy");
    recipientIds = Fields.list(recipientIds);
  }

  @Override
  public UUID aggregateId() {
    return actionItemId;
  }
}
