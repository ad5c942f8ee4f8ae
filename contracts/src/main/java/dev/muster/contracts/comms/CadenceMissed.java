package dev.muster.contracts.comms;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * An audience was owed an update at {@code dueAt} and got none; {@code escalation} counts the
 * misses of this due time from 1.
 */
@EventType("dev.muster.comms.cadence-missed.v1")
public record CadenceMissed(
    UUID incidentId,
    long sequence,
    Instant occurredAt,
    Audience audience,
    Instant dueAt,
    UUID commanderId,
    int escalation)
    implements CommunicationEvent {
  public CadenceMissed {
    Fields.required(incidentId, "incidentId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(audience, "audience");
    Fields.required(dueAt, "dueAt");
  }

  /** Who was owed the update. */
  public enum Audience {
    INTERNAL,
    PUBLIC
  }
}
