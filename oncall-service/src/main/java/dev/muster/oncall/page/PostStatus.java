package dev.muster.oncall.page;

/** Where a post stands. */
public enum PostStatus {
  QUEUED,
  SENT,
  /** There will be no other attempt. */
  FAILED,
  /** Somebody took the alert, or it was over, before it went out. */
  CANCELLED
}
