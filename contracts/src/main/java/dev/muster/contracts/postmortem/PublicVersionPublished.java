package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The words for customers about an incident were published; {@code texts} holds Markdown by
 * language tag. It replaces what was published before.
 */
@EventType("dev.muster.postmortem.public-version-published.v1")
public record PublicVersionPublished(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    Map<String, String> texts,
    Who by)
    implements PostmortemEvent {
  public PublicVersionPublished {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(by, "by");
    texts = Fields.map(texts);
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
