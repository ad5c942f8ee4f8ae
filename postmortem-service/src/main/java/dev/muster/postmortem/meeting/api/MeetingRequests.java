package dev.muster.postmortem.meeting.api;

import dev.muster.platform.time.SaneTime;
import dev.muster.postmortem.meeting.HeldReview;
import dev.muster.postmortem.meeting.MeetingChange;
import dev.muster.postmortem.meeting.MeetingNotes;
import dev.muster.postmortem.policy.AgendaItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What may be asked about a review meeting. */
public final class MeetingRequests {
  private MeetingRequests() {}

  /**
   * Calls a meeting.
   *
   * @param startsAt a time is proposed when absent
   */
  public record NewMeeting(@SaneTime Instant startsAt) {}

  /**
   * Changes a meeting; what is absent stays.
   *
   * @param place a room or a link; empty for none
   * @param attendeeIds everybody who is invited from now on
   * @param notesBase what the notes said when the writer began, so that they are stored together
   *     with what others wrote since
   * @param reason why; told to those who are invited
   */
  public record ChangedMeeting(
      @SaneTime Instant startsAt,
      @Size(max = 500) String place,
      @Size(min = 1, max = 20) List<@NotNull @Valid AgendaItem> agenda,
      @Size(max = 100) List<@NotNull UUID> attendeeIds,
      @Size(max = 50_000) String notes,
      @Size(max = 50_000) String notesBase,
      @Size(max = 500) String reason) {
    MeetingChange change() {
      return new MeetingChange(
          startsAt, place, agenda, attendeeIds, new MeetingNotes(notes, notesBase), reason);
    }
  }

  /** Calls a meeting off. */
  public record CancelledMeeting(@NotBlank @Size(max = 500) String reason) {}

  /**
   * Says that a meeting was held.
   *
   * @param presentIds who came
   * @param notes left as they are when absent
   * @param notesBase as when a meeting is changed
   */
  public record HeldMeeting(
      @NotNull @Size(max = 100) List<@NotNull UUID> presentIds,
      @Size(max = 50_000) String notes,
      @Size(max = 50_000) String notesBase) {
    HeldReview held() {
      return new HeldReview(presentIds, new MeetingNotes(notes, notesBase));
    }
  }
}
