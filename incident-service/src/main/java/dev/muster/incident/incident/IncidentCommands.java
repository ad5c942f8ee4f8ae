package dev.muster.incident.incident;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Words;
import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.impact.ImpactLine;
import dev.muster.incident.impact.ImpactPoint;
import dev.muster.incident.impact.ImpactSeries;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.lifecycle.MilestoneOrder;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.incident.words.WordBook;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

/** Commands about the incident itself: its state, its end, and what is known of it. */
@ApplicationScoped
@Transactional
public class IncidentCommands {
  private final IncidentStore store;
  private final Policies policies;
  private final Gates gates;
  private final ImpactSeries series;
  private final InstantSource time;

  IncidentCommands(
      IncidentStore store,
      Policies policies,
      Gates gates,
      ImpactSeries series,
      InstantSource time) {
    this.store = store;
    this.policies = policies;
    this.gates = gates;
    this.series = series;
    this.time = time;
  }

  /** Which incident, of which version (an entity tag; null for any), who asks. */
  public record Target(UUID id, String ifMatch, Caller caller) {}

  /** Moves to a state of work; {@code publicText} null takes the proposed words. */
  public Incident moveTo(
      Target target, IncidentState to, String reason, Map<String, String> publicText) {
    var open = find(target, Action.CHANGE_STATE);
    if (open.state() == IncidentState.RESOLVED && to == IncidentState.INVESTIGATING) {
      Access.require(Action.REOPEN, target.caller(), open.standing());
    }
    return save(
        open,
        open.course()
            .moveTo(to, words(open, to, publicText, reason), reason, timing(), act(target)));
  }

  /** Resolves; {@code override} is the commander's reason against the gate, null for none. */
  public Incident resolve(
      Target target, String reason, String override, Map<String, String> publicText) {
    var incident = find(target, Action.RESOLVE);
    Lifecycle.require(incident.state(), IncidentState.RESOLVED);
    var gate = gates.of(incident, timing());
    var words = words(incident, IncidentState.RESOLVED, publicText, reason);
    return save(incident, incident.course().resolve(gate, override, words, reason, act(target)));
  }

  public Incident close(Target target, String reason) {
    var incident = find(target, Action.CLOSE);
    return save(incident, incident.course().close(new Words(null, reason), reason, act(target)));
  }

  public Incident cancel(
      Target target, CancelReason why, String reason, Map<String, String> publicText) {
    var incident = find(target, Action.CANCEL);
    var words = words(incident, IncidentState.CANCELLED, publicText, reason);
    return save(incident, incident.course().cancel(why, words, reason, act(target)));
  }

  /** Rewrites what it is about; when it began is a correction once the incident is over. */
  public Incident edit(Target target, String title, String summary, Instant startedAt) {
    var incident = find(target, Action.EDIT);
    if (!Lifecycle.isOpen(incident.state())
        && !startedAt.equals(incident.milestones().startedAt())) {
      Access.require(Action.CORRECT_MILESTONES, target.caller(), incident.standing());
    }
    MilestoneOrder.require(
        Clocks.started(incident.milestones(), startedAt),
        EnumSet.of(Moment.STARTED),
        time.instant());
    return save(incident, incident.edit(title, summary, startedAt, act(target)));
  }

  /** Corrects the milestones in {@code said}. */
  public Incident correct(Target target, Map<Moment, Instant> said, String reason) {
    var incident = find(target, Action.CORRECT_MILESTONES);
    return save(incident, incident.hindsight().correct(said, reason, act(target)));
  }

  /** Records the root cause; null takes it back. */
  public Incident setRootCause(Target target, String cause) {
    var incident = find(target, Action.EDIT);
    return save(incident, incident.setRootCause(cause, act(target)));
  }

  public Incident setImpact(Target target, Impact impact) {
    var incident = find(target, Action.SET_IMPACT);
    var line = ImpactLine.between(incident.facts().impact(), impact);
    var act = act(target);
    series.add(incident.id(), new ImpactPoint(act.at(), act.by(), impact));
    return save(incident, incident.setImpact(impact, line, act));
  }

  /** Records the caller's word on a check that is attested. */
  public Incident attest(Target target, Check check, boolean met, String note) {
    var incident = find(target, Action.ATTEST);
    if (!check.isAttested()) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.check-computed",
              "This check is computed, nobody can attest it",
              new FieldError("check", "attested", "is computed")));
    }
    return save(incident, incident.attest(check, met, note, act(target)));
  }

  private Incident find(Target target, Action action) {
    return store.forCommand(target.id(), action, target.caller(), target.ifMatch());
  }

  private Incident save(Incident incident, Changes changes) {
    store.save(incident, changes);
    return incident;
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }

  private TimingPolicy timing() {
    return policies.current(PolicyKind.TIMING).definition();
  }

  private static Words words(
      Incident incident, IncidentState to, Map<String, String> own, String internal) {
    return new Words(WordBook.choose(own, WordBook.of(to, incident.serviceNames())), internal);
  }
}
