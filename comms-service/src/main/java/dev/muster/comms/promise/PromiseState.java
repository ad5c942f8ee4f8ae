package dev.muster.comms.promise;

/** What became of a promise. */
public enum PromiseState {
  /** Its time has not come. */
  OPEN,
  KEPT,
  /** Its time went by; {@code fulfilledAt} says whether it was kept late. */
  MISSED,
  /** Another time was named before its own had come. */
  REPLACED,
  /** What it was about ended in silence or was taken back: nobody is owed anything any more. */
  RELEASED
}
