package dev.muster.comms.post;

/** Whether the public sees a post. */
public enum PostStage {
  /** Proposed by a rule, waits for a person. */
  DRAFT,
  PUBLISHED,
  /** Will not be published: discarded by a person, or over before anybody published it. */
  WITHDRAWN
}
