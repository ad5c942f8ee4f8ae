package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody named a person in a post-mortem or in a comment on it; {@code section} is the key of the
 * section, {@code text} what was written, null when it is not for a mail.
 */
@EventType("dev.muster.postmortem.person-mentioned.v1")
public record PersonMentioned(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    UUID personId,
    String section,
    String text,
    Who by)
    implements PostmortemEvent {
  public PersonMentioned {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(personId, "personId");
    Fields.required(section, "section");
    Fields.required(by, "by");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
