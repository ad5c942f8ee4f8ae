package dev.muster.contracts;

/**
 * The lifecycle of an incident; {@code CANCELLED} is a false positive, a duplicate or superseded.
 */
public enum IncidentState {
  DETECTED,
  ACKNOWLEDGED,
  INVESTIGATING,
  IDENTIFIED,
  MITIGATING,
  MONITORING,
  RESOLVED,
  CLOSED,
  CANCELLED
}
