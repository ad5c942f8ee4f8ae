package dev.muster.incident.hypothesis;

/** How likely a hypothesis is held to be; the likely ones are tested first (HYP-03). */
public enum Likelihood {
  HIGH,
  MEDIUM,
  LOW
}
