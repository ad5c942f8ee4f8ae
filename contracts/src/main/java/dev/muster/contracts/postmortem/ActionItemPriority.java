package dev.muster.contracts.postmortem;

/** Priority of an action item, the most urgent first. */
public enum ActionItemPriority {
  P0,
  P1,
  P2,
  P3
}
