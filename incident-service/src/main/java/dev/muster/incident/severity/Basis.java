package dev.muster.incident.severity;

/** What a severity rests on: the alert mapping, the severity table, or a person's word. */
public enum Basis {
  ALERT_MAPPING,
  TABLE,
  PERSON
}
