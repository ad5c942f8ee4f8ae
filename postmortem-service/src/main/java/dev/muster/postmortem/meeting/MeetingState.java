package dev.muster.postmortem.meeting;

/** How far a review meeting is. */
public enum MeetingState {
  CALLED,
  HELD,
  CANCELLED
}
