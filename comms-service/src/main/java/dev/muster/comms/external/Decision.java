package dev.muster.comms.external;

/** What became of a difference that somebody made at the external page. */
public enum Decision {
  /** Nobody has decided; theirs stands until then. */
  OPEN,
  /** Ours was said again. */
  OURS,
  /** Theirs stays. */
  THEIRS,
  /** Both came to say the same. */
  SETTLED
}
