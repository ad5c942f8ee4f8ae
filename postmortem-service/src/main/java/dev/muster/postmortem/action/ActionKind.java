package dev.muster.postmortem.action;

/** What an action item changes about the next incident. */
public enum ActionKind {
  PREVENT,
  DETECT,
  MITIGATE,
  PROCESS
}
