package dev.muster.oncall.schedule;

/** What an override does to those who would be on call. */
public enum OverrideKind {
  /** Somebody takes the place of one person. */
  REPLACE,
  /** Somebody takes the place of everybody, and of nobody where nobody is on call. */
  REPLACE_ALL,
  /** Somebody is on call as well. */
  ADD,
  /** One person is not on call. */
  REMOVE
}
