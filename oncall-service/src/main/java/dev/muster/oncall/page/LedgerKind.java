package dev.muster.oncall.page;

/** What the page ledger records. */
public enum LedgerKind {
  /** A person is to be paged; committed before the sender gets its answer. */
  INTENT,
  /** A message waits for others to go out together with them. */
  WAITING,
  /** A message was handed to delivery, alone or as part of one that the detail names. */
  QUEUED,
  /** A provider is about to be called. */
  ATTEMPT,
  /** A provider took the message. */
  RECEIPT,
  /** The provider says that it arrived; for a call, that a person took it. */
  DELIVERED,
  /**
   * An attempt failed, or the provider says that it did not arrive; the detail says whether there
   * will be another.
   */
  FAILURE,
  /** A message was no longer wanted. */
  CANCELLED,
  /** A message could not be sent because its contact method was gone. */
  SKIPPED,
  /** A message goes out before its time because the one before it did not arrive. */
  ADVANCED,
  /** The person answered. */
  ANSWER,
  /** The escalation came to its end without an answer; belongs to the alert, not to a page. */
  EXHAUSTED
}
