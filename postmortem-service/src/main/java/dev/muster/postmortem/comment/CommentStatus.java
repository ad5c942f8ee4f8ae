package dev.muster.postmortem.comment;

/** What became of a comment. */
public enum CommentStatus {
  OPEN,
  RESOLVED,
  /** A suggestion whose words are in the text. */
  ACCEPTED
}
