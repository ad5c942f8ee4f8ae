package dev.muster.oncall.escalation;

/** Whom of its targets a level pages. */
public enum Strategy {
  /** All of them. */
  EVERYONE,
  /** One after the other, a new one each time the level fires; the next when it reaches nobody. */
  ROUND_ROBIN
}
