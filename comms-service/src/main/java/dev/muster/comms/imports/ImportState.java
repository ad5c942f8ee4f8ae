package dev.muster.comms.imports;

/** Where an import stands. */
public enum ImportState {
  /** The other side is being read. */
  READING,
  /** What would happen can be looked at. */
  READY,
  /** It is happening. */
  RUNNING,
  DONE,
  /** The other side could not be read. */
  FAILED
}
