package dev.muster.contracts;

/** Incident severity, the worst first. */
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4
}
