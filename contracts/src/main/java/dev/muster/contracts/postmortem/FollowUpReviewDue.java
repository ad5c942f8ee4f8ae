package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * It is time to see whether the {@code finished} action items of a post-mortem hold and which of
 * the {@code unfinished} ones remain (ACT-06, ACT-08); {@code round} counts from 1.
 */
@EventType("dev.muster.follow-up.review-due.v1")
public record FollowUpReviewDue(
    UUID reviewId,
    long sequence,
    Instant occurredAt,
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    int round,
    int finished,
    int unfinished,
    List<UUID> recipientIds)
    implements PostmortemEvent {
  public FollowUpReviewDue {
    Fields.required(reviewId, "reviewId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(postmortemId, "postmortemId");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    recipientIds = Fields.list(recipientIds);
  }

  @Override
  public UUID aggregateId() {
    return reviewId;
  }
}
