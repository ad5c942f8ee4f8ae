package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem is still a draft although its review was due at {@code dueAt}; it must be published
 * by {@code publishDueAt}. {@code reminder} counts from 1; {@code managerId} is whoever must hear
 * of it beside the owner, null while that is nobody.
 */
@EventType("dev.muster.postmortem.review-due.v1")
public record PostmortemReviewDue(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    UUID ownerId,
    Instant dueAt,
    Instant publishDueAt,
    int reminder,
    @Nullable UUID managerId)
    implements PostmortemEvent {
  public PostmortemReviewDue {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(dueAt, "dueAt");
    Fields.required(publishDueAt, "publishDueAt");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
