package dev.muster.contracts.page;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** A paged person answered; {@code channel} says where. */
@EventType("dev.muster.page.acknowledged.v1")
public record PageAcknowledged(
    UUID alertId,
    long sequence,
    Instant occurredAt,
    UUID pageId,
    UUID personId,
    String personName,
    String channel)
    implements PageEvent {
  public PageAcknowledged {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(pageId, "pageId");
    Fields.required(personId, "personId");
    Fields.required(personName, "personName");
    Fields.required(channel, "channel");
  }
}
