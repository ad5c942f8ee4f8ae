package dev.muster.contracts;

/** Alert severity, the worst first. */
public enum AlertSeverity {
  CRITICAL,
  ERROR,
  WARNING,
  INFO
}
