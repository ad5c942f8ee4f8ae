package dev.muster.comms.external;

/** How far the other side is. */
public enum ObjectState {
  /** Something has to be done there. */
  WAITING,
  /** Both say the same. */
  EQUAL,
  /** What was changed there by hand stays until we have something new to say. */
  KEPT,
  /** The other side does not take it as it is. */
  REFUSED,
  /** It is not there any more. */
  GONE
}
