package dev.muster.incident.timeline;

/**
 * Where a timeline is not what it was.
 *
 * @param number of the first entry that is wrong
 */
public record ChainBreak(long number, Why why) {
  /** What is wrong with it. */
  public enum Why {
    /** It does not say what its hash was made of. */
    CHANGED,
    /** It is not there, but later ones are. */
    MISSING,
    /** It and all later ones are not there. */
    CUT_OFF,
    /** It fits its hash, but another hash was published. */
    REWRITTEN
  }
}
