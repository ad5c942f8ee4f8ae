package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of a post-mortem ended: its authors hear that it is approved, or that it was sent back
 * to be changed. {@code reason} says why it was sent back, null when nobody said, or when it is not
 * for a mail.
 */
@EventType("dev.muster.postmortem.reviewed.v1")
public record PostmortemReviewed(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    boolean approved,
    @Nullable String reason,
    List<UUID> recipientIds,
    Who by)
    implements PostmortemEvent {
  public PostmortemReviewed {
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
