package dev.muster.comms.post;

/** What a publication waits for. */
public enum PublicationMode {
  /** Somebody's yes. */
  APPROVAL,
  /** Its time, unless somebody stops it. */
  AFTER_DELAY,
  /** The second thoughts of whoever published it. */
  UNDO
}
