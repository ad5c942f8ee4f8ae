package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody hears once a week of action items; {@code week} is its first day in their zone,
 * {@code total} how many items the lists would hold if they were not cut off.
 */
@EventType("dev.muster.follow-up.digest.v1")
public record FollowUpDigest(
    UUID digestId,
    long sequence,
    Instant occurredAt,
    UUID personId,
    DigestAudience audience,
    LocalDate week,
    List<DigestEntry> due,
    List<DigestEntry> overdue,
    List<DigestEntry> unassigned,
    List<DigestEntry> breaches,
    int total)
    implements PostmortemEvent {
  public FollowUpDigest {
    Fields.required(digestId, "digestId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(personId, "personId");
    Fields.required(audience, "audience");
    Fields.required(week, "week");
    due = Fields.list(due);
    overdue = Fields.list(overdue);
    unassigned = Fields.list(unassigned);
    breaches = Fields.list(breaches);
  }

  @Override
  public UUID aggregateId() {
    return digestId;
  }
}
