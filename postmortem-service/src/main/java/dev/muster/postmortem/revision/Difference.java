package dev.muster.postmortem.revision;

/** A stretch of text that two texts share, or that only one of them has. */
public record Difference(Kind kind, String text) {

  /** Which of the two has it. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }
}
