package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review meeting of a post-mortem was called, moved or cancelled, and {@code recipientIds} are
 * to hear of it. {@code revision} counts from 0; {@code calendars} holds the same meeting as
 * iCalendar text by language, with the method that fits; {@code reason} is why it was moved or
 * cancelled.
 */
@EventType("dev.muster.postmortem.meeting-called.v1")
public record ReviewMeetingCalled(
    UUID postmortemId,
    long sequence,
    Instant occurredAt,
    UUID incidentId,
    String reference,
    String title,
    Instant startsAt,
    Instant endsAt,
    @Nullable String place,
    int revision,
    boolean cancelled,
    @Nullable String reason,
    List<UUID> recipientIds,
    Map<String, String> calendars)
    implements PostmortemEvent {
  public ReviewMeetingCalled {
    Fields.required(postmortemId, "postmortemId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(incidentId, "incidentId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(startsAt, "startsAt");
    Fields.required(endsAt, "endsAt");
    recipientIds = Fields.list(recipientIds);
    calendars = Fields.map(calendars);
  }

  @Override
  public UUID aggregateId() {
    return postmortemId;
  }
}
