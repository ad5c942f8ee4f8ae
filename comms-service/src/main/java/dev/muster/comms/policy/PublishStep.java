package dev.muster.comms.policy;

/** What a proposal is in the course of a post. */
public enum PublishStep {
  /** The first public word. */
  FIRST,
  /** Anything in between. */
  UPDATE,
  /** It is over. */
  RESOLUTION
}
