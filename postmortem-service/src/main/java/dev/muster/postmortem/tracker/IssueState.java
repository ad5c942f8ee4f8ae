package dev.muster.postmortem.tracker;

/** How an action item and its issue stand to each other. */
public enum IssueState {
  /** Something has to be asked or told there. */
  WAITING,
  /** Both say the same. */
  EQUAL,
  /** They differ, and a person decides. */
  CONFLICT,
  /** The tracker does not take what it is told. */
  REFUSED,
  /** It is not there any more. */
  GONE
}
