package dev.muster.incident.decision;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * Commands about decisions: anybody proposes and objects, only the commander decides. Each writes
 * its line into the timeline.
 */
@ApplicationScoped
@Transactional
public class DecisionCommands {
  private final IncidentStore store;
  private final DecisionRepository decisions;
  private final MeterRegistry metrics;
  private final InstantSource time;

  DecisionCommands(
      IncidentStore store,
      DecisionRepository decisions,
      MeterRegistry metrics,
      InstantSource time) {
    this.store = store;
    this.decisions = decisions;
    this.metrics = metrics;
    this.time = time;
  }

  /**
   * Proposes something.
   *
   * @param decided whether the commander, who proposes it, approves it at once
   */
  public Decision propose(Target target, Proposal proposal, boolean decided) {
    var incident = find(target, decided ? Action.DECIDE : Action.ADD_TO_TIMELINE);
    var number = decisions.of(incident.id()).size() + 1;
    var decision = new Decision(incident.id(), number, proposal, act(target));
    decisions.persist(decision);
    if (decided) {
      settle(incident, target, decision, DecisionStatus.APPROVED, null);
    } else {
      note(incident, target, line("decision.proposed", decision));
    }
    return decision;
  }

  public Decision object(Target target, int number, String text) {
    var incident = find(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(incident.id(), number);
    decision.object(text, act(target));
    note(incident, target, line("decision.objection", decision).value("text", text));
    return decision;
  }

  /** The commander approves or rejects; {@code reason} may be null. */
  public Decision decide(Target target, int number, boolean approved, String reason) {
    var incident = find(target, Action.DECIDE);
    var decision = decisions.numbered(incident.id(), number);
    var status = approved ? DecisionStatus.APPROVED : DecisionStatus.REJECTED;
    settle(incident, target, decision, status, reason);
    return decision;
  }

  /** Whoever proposed it, or the commander, takes it back; {@code reason} may be null. */
  public Decision withdraw(Target target, int number, String reason) {
    var incident = find(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(incident.id(), number);
    var caller = target.caller();
    if (!caller.who().equals(decision.proposedBy())
        && !caller.is(incident.standing().commanderId())) {
      throw new ProblemException(
          Problem.forbidden(
              "decision.not-yours", "Only who proposed it or the commander takes it back"));
    }
    settle(incident, target, decision, DecisionStatus.WITHDRAWN, reason);
    return decision;
  }

  /** Says what came of an approved decision. */
  public Decision turnOut(Target target, int number, Effect effect, String outcome) {
    var incident = find(target, Action.ADD_TO_TIMELINE);
    var decision = decisions.numbered(incident.id(), number);
    decision.turnOut(effect, outcome, act(target));
    note(
        incident,
        target,
        line("decision.outcome", decision)
            .term("effect", "effect." + effect)
            .value("outcome", outcome));
    return decision;
  }

  private void settle(
      Incident incident, Target target, Decision decision, DecisionStatus how, String reason) {
    decision.settle(how, reason, act(target));
    decision
        .latency()
        .filter(waited -> how != DecisionStatus.WITHDRAWN && !incident.facts().drill())
        .ifPresent(waited -> metrics.timer("muster.decision.latency").record(waited));
    note(
        incident,
        target,
        line("decision." + how, decision)
            .optional("reason", reason)
            .optional("effect", decision.expectedEffect()));
  }

  private static Line line(String key, Decision decision) {
    return Line.of(key).value("number", decision.number()).value("proposal", decision.proposal());
  }

  private void note(Incident incident, Target target, Line line) {
    var act = act(target);
    store.save(
        incident, incident.record(Draft.of(Kind.DECISION, line, act.at(), act.by()), act.at()));
  }

  private Incident find(Target target, Action action) {
    return store.forCommand(target.id(), action, target.caller(), target.ifMatch());
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }
}
