package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/** The words for customers about an incident were taken back. */
@EventType("dev.muster.postmortem.public-version-withdrawn.v1")
public record PublicVersionWithdrawn(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    Who by)
    implements PostmortemEvent {
  public PublicVersionWithdrawn {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(by, "by");
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
