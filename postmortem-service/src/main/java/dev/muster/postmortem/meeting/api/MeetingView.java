package dev.muster.postmortem.meeting.api;

import dev.muster.postmortem.meeting.MeetingState;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.meeting.SlotFit;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import dev.muster.postmortem.policy.AgendaItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review meeting.
 *
 * @param zone the team's zone, in which the time was proposed
 * @param beganAt when the agenda began to run; null before
 * @param reason why it was moved or cancelled last
 */
public record MeetingView(
    UUID id,
    MeetingState state,
    Instant startsAt,
    Instant endsAt,
    String zone,
    SlotFit fit,
    @Nullable String place,
    List<AgendaItem> agenda,
    List<AttendeeView> attendees,
    int revision,
    @Nullable String reason,
    String notes,
    @Nullable Instant beganAt,
    @Nullable Instant heldAt,
    @Nullable String heldBy,
    long version) {

  /** Somebody who is invited; {@code attended} is null until the meeting was held. */
  public record AttendeeView(PersonRef person, List<String> roles, @Nullable Boolean attended) {}

  static MeetingView from(ReviewMeeting meeting, People people) {
    return new MeetingView(
        meeting.id(),
        meeting.state(),
        meeting.startsAt(),
        meeting.endsAt(),
        meeting.zone().getId(),
        meeting.fit(),
        meeting.place(),
        meeting.agenda(),
        meeting.attendees().stream()
            .map(one -> new AttendeeView(people.ref(one.personId()), one.roles(), one.attended()))
            .toList(),
        meeting.revision(),
        meeting.reason(),
        meeting.notes(),
        meeting.beganAt(),
        meeting.heldAt(),
        meeting.heldBy(),
        meeting.version());
  }
}
