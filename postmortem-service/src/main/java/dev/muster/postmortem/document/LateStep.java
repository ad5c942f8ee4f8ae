package dev.muster.postmortem.document;

/** What of a post-mortem may be late, the worst last. */
public enum LateStep {
  /** The review meeting is over by the clock, and nobody said that it was held. */
  MEETING,
  /** It is still a draft, and the review is due. */
  REVIEW,
  /** It is not published. */
  PUBLICATION
}
