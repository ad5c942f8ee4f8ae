package dev.muster.comms.policy;

/** Where the public title of a post comes from. */
public enum PublicTitle {
  /** From our own words and the names of the affected components: nothing internal leaks. */
  COMPONENTS,
  /** The title of the incident as the responders wrote it. */
  INCIDENT
}
