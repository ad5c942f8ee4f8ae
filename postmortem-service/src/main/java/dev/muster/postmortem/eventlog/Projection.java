package dev.muster.postmortem.eventlog;

import java.util.List;

/**
 * What is derived from the events of one topic and can be made again from them. Drafts and what
 * people wrote are none.
 */
public interface Projection {

  /** The name under which a rebuild asks for it. */
  String name();

  /** The topic whose events it is derived from. */
  String topic();

  /**
   * Whether it can be made from {@code history}; one whose events began before the log did stays as
   * it is.
   */
  boolean canBeMadeFrom(History history);

  /**
   * Forgets what it holds of these aggregates and derives it again, in the caller's transaction;
   * sends nothing.
   */
  void rebuild(List<History> histories);

  /** Derives what lies between aggregates, once all of them are done. */
  default void finish() {}
}
