package dev.muster.postmortem.related;

/** Why one post-mortem may have to do with another. */
public enum Resemblance {
  SAME_CAUSE,
  SAME_SERVICE,
  /** At least half of the words of a contributing factor. */
  SIMILAR_FACTOR,
  /** At least half of the words of the summary or of the root cause, and two or more. */
  SIMILAR_TEXT,
  /** At least half of the words of the title. */
  SIMILAR_TITLE
}
