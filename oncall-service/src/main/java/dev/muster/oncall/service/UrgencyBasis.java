package dev.muster.oncall.service;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;

/** What makes an alert urgent, whatever the hour. */
public enum UrgencyBasis {
  BY_SEVERITY,
  ALWAYS_HIGH,
  ALWAYS_LOW;

  Urgency of(AlertSeverity severity) {
    return switch (this) {
      case BY_SEVERITY -> Urgency.of(severity);
      case ALWAYS_HIGH -> Urgency.HIGH;
      case ALWAYS_LOW -> Urgency.LOW;
    };
  }
}
