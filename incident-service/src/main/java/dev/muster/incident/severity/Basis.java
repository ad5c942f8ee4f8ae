package dev.muster.incident.severity;

/**
 * What a severity rests on: the alert mapping, the severity table, a person's word, or, once it is
 * over, the decision about what counts in the end.
 */
public enum Basis {
  ALERT_MAPPING,
  TABLE,
  PERSON,
  FINAL
}
