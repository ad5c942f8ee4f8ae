package dev.muster.oncall.page;

/** Where one message of a page stands. */
public enum StepStatus {
  /** Its time has not come. */
  PENDING,
  /** Its time has come, but so many others came before it that they go out together. */
  WAITING,
  /** Handed to delivery. */
  QUEUED,
  /** A provider took it. */
  SENT,
  /** Delivery gave up. */
  FAILED,
  /** No longer wanted when its time came. */
  CANCELLED,
  /** The contact method was gone when its time came, and there was no other. */
  SKIPPED
}
