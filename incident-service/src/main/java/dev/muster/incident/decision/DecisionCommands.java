package dev.muster.incident.decision;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Commands about decisions: anybody proposes and objects, only the commander decides. Each writes
 * its line into the timeline.
 */
@ApplicationScoped
@Transactional
public class DecisionCommands {
  private final Deeds deeds;
  private final DecisionRepository decisions;
  private final MeterRegistry metrics;

  DecisionCommands(Deeds deeds, DecisionRepository decisions, MeterRegistry metrics) {
    this.deeds = deeds;
    this.decisions = decisions;
    this.metrics = metrics;
  }

  /**
   * Proposes something.
   *
   * @param decided whether the commander, who proposes it, approves it at once
   */
  public Decision propose(Target target, Proposal proposal, boolean decided) {
    var deed = deeds.begin(target, decided ? Action.DECIDE : Action.ADD_TO_TIMELINE);
    var number = decisions.of(deed.incidentId()).size() + 1;
    var decision = new Decision(deed.incidentId(), number, proposal, deed.act());
    decisions.persist(decision);
    if (decided) {
      settle(deed, decision, DecisionStatus.APPROVED, null);
    } else {
      deed.note(Kind.DECISION, line("decision.proposed", decision));
    }
    return decision;
  }

  public Decision object(Target target, int number, String text) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(deed.incidentId(), number);
    decision.object(text, deed.act());
    deed.note(Kind.DECISION, line("decision.objection", decision).value("text", text));
    return decision;
  }

  /** Has nothing against a proposal; said again, it is no news. */
  public Decision consent(Target target, int number) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(deed.incidentId(), number);
    if (decision.consent(deed.act())) {
      deed.note(Kind.DECISION, line("decision.consent", decision));
    }
    return decision;
  }

  /** The commander approves or rejects; {@code reason} may be null. */
  public Decision decide(Target target, int number, boolean approved, String reason) {
    var deed = deeds.begin(target, Action.DECIDE);
    var decision = decisions.numbered(deed.incidentId(), number);
    var status = approved ? DecisionStatus.APPROVED : DecisionStatus.REJECTED;
    settle(deed, decision, status, reason);
    return decision;
  }

  /** Whoever proposed it, or the commander, takes it back; {@code reason} may be null. */
  public Decision withdraw(Target target, int number, String reason) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(deed.incidentId(), number);
    var caller = deed.caller();
    if (!caller.who().equals(decision.proposedBy())
        && !caller.is(deed.incident().standing().commanderId())) {
      throw new ProblemException(
          Problem.forbidden(
              "decision.not-yours", "Only who proposed it or the commander takes it back"));
    }
    settle(deed, decision, DecisionStatus.WITHDRAWN, reason);
    return decision;
  }

  /**
   * Says what came of an approved decision.
   *
   * @param seen entity tag of what the caller has seen; null for any
   * @throws ProblemException 412 when somebody has said it since
   */
  public Decision turnOut(Target target, int number, String seen, Effect effect, String outcome) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(deed.incidentId(), number);
    decision.turnOut(effect, outcome, seen, deed.act());
    deed.note(
        Kind.DECISION,
        line("decision.outcome", decision)
            .term("effect", "effect." + effect)
            .value("outcome", outcome));
    return decision;
  }

  private void settle(Deed deed, Decision decision, DecisionStatus how, String reason) {
    decision.settle(how, reason, deed.act());
    decision
        .latency()
        .filter(waited -> how != DecisionStatus.WITHDRAWN && !deed.incident().facts().drill())
        .ifPresent(waited -> metrics.timer("muster.decision.latency").record(waited));
    deed.note(
        Kind.DECISION,
        line("decision." + how, decision)
            .optional("reason", reason)
            .optional("effect", decision.expectedEffect()));
  }

  private static Line line(String key, Decision decision) {
    return Line.of(key).value("number", decision.number()).value("proposal", decision.proposal());
  }
}
