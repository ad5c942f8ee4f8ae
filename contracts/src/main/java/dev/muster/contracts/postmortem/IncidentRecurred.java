package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An incident turned out to be an earlier one come back: the same service, the same cause, {@code
 * days} whole days after it. {@code items} are the titles of what was to prevent that, none where
 * they are not for a mail.
 */
@EventType("dev.muster.postmortem.incident-recurred.v1")
public record IncidentRecurred(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    UUID earlierIncidentId,
    String earlierReference,
    int days,
    List<String> items,
    List<UUID> recipientIds)
    implements PostmortemEvent {
  public IncidentRecurred {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(earlierIncidentId, "earlierIncidentId");
    Fields.required(earlierReference, "earlierReference");
    items = Fields.list(items);
    recipientIds = Fields.list(recipientIds);
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
