package dev.muster.comms.policy;

/** How words that a rule proposes become public. */
public enum PublishMode {
  /** In the transaction that proposes them: speed counts more than a second look. */
  AT_ONCE,
  /** When somebody who was asked says yes; never before. */
  APPROVAL,
  /** By itself after a while, unless somebody stops it. */
  AFTER_DELAY
}
