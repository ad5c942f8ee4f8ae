package dev.muster.local.process;

/** Where a part is between being asked for and being gone. */
public enum PartState {
  /** Not started yet: a part it needs is not ready. */
  WAITING,
  STARTING,
  READY,
  /** Ended by itself and is about to be started again. */
  RESTARTING,
  /** Ended on request; starts again on request. */
  PAUSED,
  /** Ended several times before it was ever ready; nothing more is tried. */
  FAILED,
  STOPPED
}
