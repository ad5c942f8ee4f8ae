package dev.muster.comms.status;

/** What a post is about. */
public enum PostKind {
  /** Something that went wrong. */
  INCIDENT,
  /** Work that was planned. */
  MAINTENANCE
}
