package dev.muster.postmortem.action;

/** How far ahead an action item reaches: a week, a month or a quarter (ACT-02). */
public enum ActionHorizon {
  IMMEDIATE,
  SHORT_TERM,
  LONG_TERM
}
