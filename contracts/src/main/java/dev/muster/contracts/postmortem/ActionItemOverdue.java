package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An action item is late; {@code reminder} is the number of this reminder, {@code managerId}
 * whoever must hear of it beside the owner, null while that is nobody.
 */
@EventType("dev.muster.action-item.overdue.v1")
public record ActionItemOverdue(
    UUID actionItemId,
    long sequence,
    Instant occurredAt,
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    UUID ownerId,
    LocalDate dueOn,
    ActionItemPriority priority,
    int reminder,
    UUID managerId)
    implements PostmortemEvent {
  public ActionItemOverdue {
    Fields.required(actionItemId, "actionItemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(postmortemId, "postmortemId");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(ownerId, "ownerId");
    Fields.required(dueOn, "dueOn");
    Fields.required(priority, "priority");
  }

  @Override
  public UUID aggregateId() {
    return actionItemId;
  }
}
