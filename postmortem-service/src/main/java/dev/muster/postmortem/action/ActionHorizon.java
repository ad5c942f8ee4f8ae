package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;

/** How far ahead an action item reaches: a week, a month or a quarter (ACT-02). */
public enum ActionHorizon {
  IMMEDIATE,
  SHORT_TERM,
  LONG_TERM;

  /** The horizon that goes with a priority unless somebody says otherwise. */
  public static ActionHorizon of(ActionItemPriority priority) {
    return switch (priority) {
      case P0, P1 -> IMMEDIATE;
      case P2 -> SHORT_TERM;
      case P3 -> LONG_TERM;
    };
  }
}
