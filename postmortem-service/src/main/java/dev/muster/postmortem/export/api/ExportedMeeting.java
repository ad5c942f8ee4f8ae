package dev.muster.postmortem.export.api;

import dev.muster.postmortem.export.Export;
import dev.muster.postmortem.meeting.MeetingState;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.policy.AgendaItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of an exported post-mortem.
 *
 * @param notes Markdown
 * @param heldAt null until it was held
 */
public record ExportedMeeting(
    MeetingState state,
    Instant startsAt,
    Instant endsAt,
    String zone,
    @Nullable String place,
    List<AgendaItem> agenda,
    List<Attendee> attendees,
    @Nullable String notes,
    @Nullable Instant heldAt) {

  /** Somebody who is invited; {@code attended} is null until the meeting was held. */
  public record Attendee(@Nullable String name, List<String> roles, @Nullable Boolean attended) {}

  static ExportedMeeting from(Export export) {
    ReviewMeeting meeting = export.meeting();
    if (meeting == null) {
      return null;
    }
    return new ExportedMeeting(
        meeting.state(),
        meeting.startsAt(),
        meeting.endsAt(),
        meeting.zone().getId(),
        meeting.place(),
        meeting.agenda(),
        meeting.attendees().stream()
            .map(
                one ->
                    new Attendee(
                        export.attendees().name(one.personId()).orElse(null),
                        one.roles(),
                        one.attended()))
            .toList(),
        meeting.notes(),
        meeting.heldAt());
  }
}
