package dev.muster.contracts.shift;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who takes a shift over accepted it; {@code alertIds} are those that were open when it was given.
 */
@EventType("dev.muster.shift.handed-over.v1")
public record ShiftHandedOver(
    UUID handoverId,
    long sequence,
    Instant occurredAt,
    UUID scheduleId,
    String scheduleName,
    UUID fromPersonId,
    String fromPersonName,
    UUID toPersonId,
    String toPersonName,
    List<UUID> alertIds)
    implements ShiftEvent {
  public ShiftHandedOver {
    Fields.required(handoverId, "handoverId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(scheduleId, "scheduleId");
    Fields.required(scheduleName, "scheduleName");
    Fields.required(fromPersonId, "fromPersonId");
    Fields.required(fromPersonName, "fromPersonName");
    Fields.required(toPersonId, "toPersonId");
    Fields.required(toPersonName, "toPersonName");
    alertIds = Fields.list(alertIds);
  }

  @Override
  public UUID aggregateId() {
    return handoverId;
  }
}
