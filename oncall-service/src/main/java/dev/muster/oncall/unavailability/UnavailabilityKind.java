package dev.muster.oncall.unavailability;

/** Why somebody cannot be on call (ROT-05). */
public enum UnavailabilityKind {
  VACATION,
  SICKNESS,
  PERSONAL,
  /** A deadline, approved before. */
  PROJECT,
  /** A public holiday where the person lives. */
  HOLIDAY
}
