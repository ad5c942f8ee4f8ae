package dev.muster.comms.promise;

/** What a named time was named for. */
public enum PromiseKind {
  /** That there will be another word by then (CAD-08). */
  NEXT_UPDATE,
  /** That it is expected to work again by then. */
  RESTORATION
}
