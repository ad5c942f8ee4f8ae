package dev.muster.postmortem.revision;

/** How a text came about. */
public enum RevisionKind {
  /** Worded from the facts of the incident. */
  GENERATED,
  WRITTEN,
  /** Put together from two texts that were written at the same time. */
  MERGED,
  /** A suggestion that was accepted. */
  SUGGESTED,
  /** An earlier text again. */
  RESTORED
}
