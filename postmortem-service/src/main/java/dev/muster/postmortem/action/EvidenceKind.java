package dev.muster.postmortem.action;

/** What shows that an action item is done: an address, a passed drill, an alert that fired. */
public enum EvidenceKind {
  LINK,
  DRILL,
  ALERT
}
