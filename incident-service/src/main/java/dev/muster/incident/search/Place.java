package dev.muster.incident.search;

/** Where in an incident something is said. */
public enum Place {
  SUMMARY,
  CAUSE,
  ENTRY,
  HYPOTHESIS,
  DECISION,
  TASK,
  UPDATE
}
