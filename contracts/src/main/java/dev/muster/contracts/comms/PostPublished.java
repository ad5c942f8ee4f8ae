package dev.muster.contracts.comms;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A post went out on a status page; {@code status} is the public word such as {@code
 * investigating}, title and body are by language tag.
 */
@EventType("dev.muster.comms.post-published.v1")
public record PostPublished(
    UUID incidentId,
    long sequence,
    Instant occurredAt,
    UUID pageId,
    UUID postId,
    String status,
    Map<String, String> title,
    Map<String, String> body,
    Instant nextUpdateAt)
    implements CommunicationEvent {
  public PostPublished {
    Fields.required(incidentId, "incidentId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(pageId, "pageId");
    Fields.required(postId, "postId");
    Fields.required(status, "status");
    title = Fields.map(title);
    body = Fields.map(body);
  }
}
