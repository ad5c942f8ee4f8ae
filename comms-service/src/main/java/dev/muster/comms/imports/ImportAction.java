package dev.muster.comms.imports;

/** What becomes, or became, of one object of an import. */
public enum ImportAction {
  /** It is made here. */
  CREATE,
  /** It was brought over before and has changed since. */
  CHANGE,
  /** Nothing is done, for the reason that stands beside. */
  SKIP,
  /** It could not be made, for the reason that stands beside. */
  FAIL
}
