package dev.muster.postmortem.figures;

/** By what a figure is broken down. An incident of two services counts in both. */
public enum GroupBy {
  SEVERITY,
  SERVICE,
  TEAM
}
