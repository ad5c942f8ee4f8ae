package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a post-mortem is late: its review meeting was not held, or it is not published. {@code
 * reminder} counts from 1 within the step; {@code managerId} is whoever must hear of it beside the
 * owner, null while that is nobody.
 */
@EventType("dev.muster.postmortem.overdue.v1")
public record PostmortemOverdue(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    Step step,
    Instant dueAt,
    @Nullable UUID ownerId,
    @Nullable UUID managerId,
    int reminder)
    implements PostmortemEvent {

  /** What should have happened. */
  public enum Step {
    MEETING,
    PUBLICATION
  }

  public PostmortemOverdue {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(step, "step");
    Fields.required(dueAt, "dueAt");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
