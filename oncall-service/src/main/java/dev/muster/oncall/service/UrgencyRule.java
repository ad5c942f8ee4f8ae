package dev.muster.oncall.service;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.rotation.Windows;
import java.time.Instant;
import java.util.Optional;

/**
 * How urgent the alerts of a service are.
 *
 * @param basis what makes them urgent, outside support hours where there are any
 * @param supportHours null for none
 */
public record UrgencyRule(UrgencyBasis basis, SupportHours supportHours) {
  public static final UrgencyRule BY_SEVERITY = new UrgencyRule(UrgencyBasis.BY_SEVERITY, null);

  public Urgency at(AlertSeverity severity, Instant at) {
    var supported =
        supportHours != null && Windows.isOpen(supportHours.windows(), supportHours.zone(), at);
    return (supported ? supportHours.during() : basis).of(severity);
  }

  /**
   * When an alert that can wait at an instant can wait no longer; empty for one that is urgent
   * already or can always wait.
   */
  public Optional<Instant> raiseAfter(AlertSeverity severity, Instant at) {
    if (supportHours == null || at(severity, at) == Urgency.HIGH) {
      return Optional.empty();
    }
    if (supportHours.during().of(severity) == Urgency.HIGH) {
      return Windows.openAt(supportHours.windows(), supportHours.zone(), at);
    }
    return basis.of(severity) == Urgency.HIGH
        ? Windows.closeAt(supportHours.windows(), supportHours.zone(), at)
        : Optional.empty();
  }
}
