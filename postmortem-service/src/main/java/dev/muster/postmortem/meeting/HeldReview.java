package dev.muster.postmortem.meeting;

import java.util.List;
import java.util.UUID;

/** What a review came to: those of the invited who came, and others who did, and what was said. */
public record HeldReview(List<UUID> presentIds, MeetingNotes notes) {
  public HeldReview {
    presentIds = List.copyOf(presentIds);
  }
}
