package dev.muster.postmortem.action;

/** How much of something there is, as people judge it. */
public enum Level {
  LOW,
  MEDIUM,
  HIGH
}
