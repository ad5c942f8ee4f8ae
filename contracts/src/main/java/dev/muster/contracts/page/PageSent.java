package dev.muster.contracts.page;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * A person was paged; {@code level} counts from 1, {@code channel} is a lower-case word such as
 * {@code email}.
 */
@EventType("dev.muster.page.sent.v1")
public record PageSent(
    UUID alertId,
    long sequence,
    Instant occurredAt,
    UUID pageId,
    UUID personId,
    String personName,
    int level,
    String channel,
    UUID incidentId)
    implements PageEvent {
  public PageSent {
    Fields.required(alertId, "alertId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(pageId, "pageId");
    Fields.required(personId, "personId");
    Fields.required(personName, "personName");
    Fields.required(channel, "channel");
  }
}
