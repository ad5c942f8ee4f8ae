package dev.muster.oncall.unavailability.feed;

/** Why a calendar could not be read. */
public enum FeedProblem {
  /** The address, or where it redirects to, is not a public https address. */
  ADDRESS_REFUSED,
  UNREACHABLE,
  TIMED_OUT,
  /** The server answered something else than a calendar, such as 404. */
  BAD_STATUS,
  TOO_LARGE,
  NOT_A_CALENDAR,
  /** It is a calendar of shifts that Muster itself writes. */
  OWN_CALENDAR,
  /** More events than time off can have. */
  TOO_MANY_EVENTS,
  /** The stored address cannot be decrypted any more. */
  ADDRESS_LOST
}
