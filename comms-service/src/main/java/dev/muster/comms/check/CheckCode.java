package dev.muster.comms.check;

/** What can be odd about words that are about to become public. */
public enum CheckCode {
  /** The problem is not over, and no component shows it. */
  ALL_GREEN,
  /** Nobody is told when there will be more (CAD-08). */
  NO_NEXT_UPDATE,
  /** The name of a host that only we can reach. */
  INTERNAL_NAME,
  /** The name of a customer, or another that the policy keeps private. */
  PRIVATE_NAME,
  /** A language of the page is missing or holds the words of another. */
  UNTRANSLATED
}
