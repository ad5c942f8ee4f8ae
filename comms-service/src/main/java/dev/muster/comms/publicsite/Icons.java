package dev.muster.comms.publicsite;

import dev.muster.comms.status.OverallStatus;

/** The sign in the browser's tab: a dot in the colour of the page's status. */
final class Icons {
  private Icons() {}

  static String of(OverallStatus overall) {
    return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
        + "%3Ccircle cx='8' cy='8' r='7' fill='%23"
        + colour(overall)
        + "'/%3E%3C/svg%3E";
  }

  /** White letters on it can be read: their contrast is 4.5 to 1 or better. */
  static String colour(OverallStatus overall) {
    return switch (overall) {
      case OPERATIONAL -> "12804a";
      case MAINTENANCE -> "2563b0";
      case PARTIALLY_DEGRADED, DEGRADED -> "8a5d08";
      case MINOR_OUTAGE, PARTIAL_OUTAGE -> "b34d00";
      case MAJOR_OUTAGE -> "c0281c";
    };
  }
}
