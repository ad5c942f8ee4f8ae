package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.responder.OnCallPaging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Commands about severity: anybody who responds may raise it, which pages whom the worse one asks
 * for; only the commander lowers it.
 */
@ApplicationScoped
@Transactional
public class SeverityCommands {
  private final Deeds deeds;
  private final Policies policies;
  private final OnCallPaging onCall;

  SeverityCommands(Deeds deeds, Policies policies, OnCallPaging onCall) {
    this.deeds = deeds;
    this.policies = policies;
    this.onCall = onCall;
  }

  /** Lets the severity table in force decide from {@code facts}. */
  public Incident assess(Target target, SeverityFacts facts) {
    var table = policies.current(PolicyKind.SEVERITY);
    return set(target, Decision.byTable(table.definition(), table.version(), facts));
  }

  /** Sets what the caller says, for {@code reason}. */
  public Incident set(Target target, Severity severity, String reason) {
    return set(
        target,
        Decision.byPerson(severity, reason, policies.current(PolicyKind.SEVERITY).version()));
  }

  /** Decides the severity that counts in the end. */
  public Incident settle(Target target, Severity severity, String reason) {
    var deed = deeds.begin(target, Action.SETTLE_SEVERITY);
    var version = policies.current(PolicyKind.SEVERITY).version();
    var decision = Decision.inTheEnd(severity, reason, version);
    return deed.save(deed.incident().hindsight().settle(decision, deed.act()));
  }

  private Incident set(Target target, Decision decision) {
    var deed = deeds.begin(target, Action.RAISE_SEVERITY);
    var incident = deed.incident();
    var worse = incident.severity().compareTo(decision.severity());
    if (worse < 0) {
      deed.require(Action.LOWER_SEVERITY);
    }
    var timing = policies.current(PolicyKind.TIMING).definition();
    deed.save(incident.setSeverity(decision, timing, deed.act()));
    if (worse > 0) {
      onCall.page(incident, deed.act());
    }
    return incident;
  }
}
