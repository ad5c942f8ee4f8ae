package dev.muster.oncall.holiday;

/** Where a calendar of public holidays comes from. */
public enum HolidaySource {
  /** It comes with Muster and knows every year. */
  SHIPPED,
  /** Somebody stored it, also to correct a shipped one. */
  OWN
}
