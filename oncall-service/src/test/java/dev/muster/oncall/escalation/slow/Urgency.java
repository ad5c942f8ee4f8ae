package dev.muster.oncall.escalation.slow;

import dev.muster.contracts.AlertSeverity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What makes the alerts of a service urgent.
 *
 * @param otherwise outside of the support hours
 * @param supported in them
 * @param support empty for none
 */
public record Urgency(Basis otherwise, Basis supported, ZoneId zone, List<Hours> support) {

  /** What decides, whatever the hour. */
  public enum Basis {
    BY_SEVERITY,
    ALWAYS_HIGH,
    ALWAYS_LOW
  }

  boolean isHigh(AlertSeverity severity, Instant at) {
    var basis = Hours.include(support, zone, at) ? supported : otherwise;
    var grave = severity == AlertSeverity.CRITICAL || severity == AlertSeverity.ERROR;
    return basis == Basis.ALWAYS_HIGH || (basis == Basis.BY_SEVERITY && grave);
  }
}
