package dev.muster.oncall.swap;

/** Where a swap request stands. */
public enum SwapStatus {
  /** Anybody may take it. */
  OPEN,
  /** Somebody takes it once a manager agrees. */
  AWAITING_APPROVAL,
  /** Somebody took it. */
  DONE,
  /** It was taken back. */
  WITHDRAWN
}
