package dev.muster.postmortem.tracker;

/** What a tracker answered. */
sealed interface TrackerResult {
  record Seen(IssueSeen issue) implements TrackerResult {}

  /** No issue carries the marker. */
  record NotFound() implements TrackerResult {}

  record Part(Tracker.Changes changes) implements TrackerResult {}
}
