package dev.muster.oncall.service.api;

/** What decides how urgent an alert is. */
public enum UrgencyKind {
  /** Critical and error are urgent, warning and info are not. */
  BY_SEVERITY,
  ALWAYS_HIGH,
  ALWAYS_LOW,
  /** One rule in support hours and another outside. */
  SUPPORT_HOURS
}
