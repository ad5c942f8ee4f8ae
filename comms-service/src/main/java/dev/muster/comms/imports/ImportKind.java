package dev.muster.comms.imports;

/** What is brought over, in the order in which it is made. */
public enum ImportKind {
  GROUP,
  COMPONENT,
  INCIDENT,
  MAINTENANCE,
  METRIC,
  SUBSCRIBER
}
