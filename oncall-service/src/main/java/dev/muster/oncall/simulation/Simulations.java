package dev.muster.oncall.simulation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationTurns;
import dev.muster.oncall.escalation.LastResort;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.service.UrgencyRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Answers whom an alert would page, when, and through what. */
@ApplicationScoped
public class Simulations {
  private final PagingDirectory directory;
  private final EscalationTurns turns;
  private final LastResort lastResort;

  Simulations(PagingDirectory directory, EscalationTurns turns, LastResort lastResort) {
    this.directory = directory;
    this.turns = turns;
    this.lastResort = lastResort;
  }

  /**
   * By a policy with the organisation's last resort behind it.
   *
   * @param urgency what decides how urgent the alert is
   * @param incidentSeverity null for an alert without a known incident
   * @param priority null for an alert without one
   */
  public Prediction run(
      PolicySnapshot policy,
      UrgencyRule urgency,
      AlertSeverity severity,
      Severity incidentSeverity,
      AlertPriority priority,
      Instant openedAt) {
    return Simulator.run(
        policy.withLastResort(lastResort.get().targets()),
        new Circumstances(urgency.at(severity, openedAt), severity, incidentSeverity, priority),
        urgency.raiseAfter(severity, openedAt).orElse(null),
        directory,
        turns.ahead(),
        openedAt);
  }
}
