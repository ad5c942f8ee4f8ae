package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Commands about severity: anybody who responds may raise it, only the commander lowers it. */
@ApplicationScoped
@Transactional
public class SeverityCommands {
  private final IncidentStore store;
  private final Policies policies;
  private final InstantSource time;

  SeverityCommands(IncidentStore store, Policies policies, InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.time = time;
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
    var incident =
        store.forCommand(target.id(), Action.SETTLE_SEVERITY, target.caller(), target.ifMatch());
    var version = policies.current(PolicyKind.SEVERITY).version();
    store.save(
        incident,
        incident.hindsight().settle(Decision.inTheEnd(severity, reason, version), act(target)));
    return incident;
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }

  private Incident set(Target target, Decision decision) {
    var incident =
        store.forCommand(target.id(), Action.RAISE_SEVERITY, target.caller(), target.ifMatch());
    if (decision.severity().compareTo(incident.severity()) > 0) {
      Access.require(Action.LOWER_SEVERITY, target.caller(), incident.standing());
    }
    store.save(
        incident,
        incident.setSeverity(
            decision, policies.current(PolicyKind.TIMING).definition(), act(target)));
    return incident;
  }
}
