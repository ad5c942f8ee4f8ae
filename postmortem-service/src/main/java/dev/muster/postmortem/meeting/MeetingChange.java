package dev.muster.postmortem.meeting;

import dev.muster.postmortem.policy.AgendaItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a meeting; null leaves it as it is.
 *
 * @param place a room or a link; empty for none
 * @param attendeeIds everybody who is invited from now on
 * @param reason why; told to those who are invited
 */
public record MeetingChange(
    @Nullable Instant startsAt,
    @Nullable String place,
    @Nullable List<AgendaItem> agenda,
    @Nullable List<UUID> attendeeIds,
    MeetingNotes notes,
    @Nullable String reason) {

  /** Another time and nothing else. */
  static MeetingChange to(Instant startsAt) {
    return new MeetingChange(startsAt, null, null, null, MeetingNotes.NONE, null);
  }

  /** Whether those who are invited have to hear of it. */
  boolean concernsCalendars() {
    return startsAt != null || place != null || agenda != null || attendeeIds != null;
  }
}
