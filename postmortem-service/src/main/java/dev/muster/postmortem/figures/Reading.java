package dev.muster.postmortem.figures;

/** How the time between failures is read. */
public enum Reading {
  /** The period without its down time over the number of incidents (MET-04). */
  OPERATIONAL,
  /** The whole period over the number of incidents. */
  CALENDAR
}
