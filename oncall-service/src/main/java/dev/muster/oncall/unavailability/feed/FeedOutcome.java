package dev.muster.oncall.unavailability.feed;

import java.util.List;

/** What came of reading a calendar. */
sealed interface FeedOutcome {

  /** What it says now. */
  record Read(List<BusySpan> spans, String etag, String lastModified) implements FeedOutcome {}

  /** It says what it said before. */
  record Unchanged() implements FeedOutcome {}

  /** What it said before counts on. */
  record Failed(FeedProblem problem, String detail) implements FeedOutcome {}
}
