package dev.muster.oncall.rotation;

/** In what unit the length of a turn is counted. */
public enum RotationType {
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY
}
