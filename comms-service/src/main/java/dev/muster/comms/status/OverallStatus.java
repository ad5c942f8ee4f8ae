package dev.muster.comms.status;

import java.util.Locale;

/** The seven things a page can say of itself as a whole (contract A.2). */
public enum OverallStatus {
  OPERATIONAL("none", "All Systems Operational"),
  MAINTENANCE("maintenance", "Service Under Maintenance"),
  PARTIALLY_DEGRADED("minor", "Partially Degraded Service"),
  DEGRADED("minor", "Degraded System Service"),
  MINOR_OUTAGE("minor", "Minor Service Outage"),
  PARTIAL_OUTAGE("major", "Partial System Outage"),
  MAJOR_OUTAGE("critical", "Major System Outage");

  private final String indicator;
  private final String description;

  OverallStatus(String indicator, String description) {
    this.indicator = indicator;
    this.description = description;
  }

  /** One of none, minor, major, critical, maintenance. */
  public String indicator() {
    return indicator;
  }

  /** The English sentence that clients of the public API compare with. */
  public String description() {
    return description;
  }

  /** The last part of the text key, such as {@code partially-degraded}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
