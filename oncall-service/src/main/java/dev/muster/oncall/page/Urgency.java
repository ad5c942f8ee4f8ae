package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;

/** Which of a person's notification rules apply. */
public enum Urgency {
  HIGH,
  LOW;

  /** Critical and error wake people; warning and info use the quiet rules (SEV-47). */
  public static Urgency of(AlertSeverity severity) {
    return switch (severity) {
      case CRITICAL, ERROR -> HIGH;
      case WARNING, INFO -> LOW;
    };
  }
}
