package dev.muster.incident.incident;

/** Why an incident is no incident after all. */
public enum CancelReason {
  FALSE_POSITIVE,
  DUPLICATE,
  SUPERSEDED
}
