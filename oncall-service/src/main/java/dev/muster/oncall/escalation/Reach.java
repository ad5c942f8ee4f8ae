package dev.muster.oncall.escalation;

/** What a level came to when it fired. */
public enum Reach {
  /** The next level does not wait. */
  NOBODY,
  /** Places were told; the next level waits, but nobody was woken. */
  PLACES,
  PEOPLE
}
