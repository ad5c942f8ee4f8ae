package dev.muster.oncall.page;

/** Where a page stands. */
public enum PageStatus {
  /** Waits for an answer. */
  OPEN,
  /** The person answered it. */
  ACKNOWLEDGED,
  /** Somebody else answered, or the alert is over. */
  ENDED
}
