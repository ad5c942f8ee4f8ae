package dev.muster.incident.hypothesis;

/** Where a hypothesis stands; the refuted ones stay, they are worth as much. */
public enum HypothesisStatus {
  OPEN,
  TESTING,
  CONFIRMED,
  REFUTED;

  /** Whether the question is answered. */
  public boolean isSettled() {
    return this == CONFIRMED || this == REFUTED;
  }
}
