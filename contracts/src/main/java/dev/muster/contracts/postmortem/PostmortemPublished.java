package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem was published; {@code recipientIds} are those who took part in the incident or in
 * the review, each once (null from older senders).
 */
@EventType("dev.muster.postmortem.published.v1")
public record PostmortemPublished(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    Who by,
    @Nullable List<UUID> recipientIds)
    implements PostmortemEvent {
  public PostmortemPublished {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(by, "by");
    recipientIds = recipientIds == null ? null : List.copyOf(recipientIds);
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
