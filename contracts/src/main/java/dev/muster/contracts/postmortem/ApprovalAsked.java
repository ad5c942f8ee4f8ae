package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post-mortem was handed in for review: whoever may approve it is asked to. {@code needed} is how
 * many must agree.
 */
@EventType("dev.muster.postmortem.approval-asked.v1")
public record ApprovalAsked(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    int needed,
    List<UUID> recipientIds,
    Who by)
    implements PostmortemEvent {
  public ApprovalAsked {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    recipientIds = Fields.list(recipientIds);
    Fields.required(by, "by");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
