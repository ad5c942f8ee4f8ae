package dev.muster.incident.incident;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Words;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.impact.ImpactLine;
import dev.muster.incident.impact.ImpactPoint;
import dev.muster.incident.impact.ImpactSeries;
import dev.muster.incident.lifecycle.Lifecycle;
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
import java.util.Map;
import java.util.UUID;

/** Commands about the incident itself: its state, its end, and what is known of it. */
@ApplicationScoped
@Transactional
public class IncidentCommands {
  private final Deeds deeds;
  private final Policies policies;
  private final Gates gates;
  private final ImpactSeries series;

  IncidentCommands(Deeds deeds, Policies policies, Gates gates, ImpactSeries series) {
    this.deeds = deeds;
    this.policies = policies;
    this.gates = gates;
    this.series = series;
  }

  /** Which incident, of which version (an entity tag; null for any), who asks. */
  public record Target(UUID id, String ifMatch, Caller caller) {}

  /** Moves to a state of work; {@code publicText} null takes the proposed words. */
  public Incident moveTo(
      Target target, IncidentState to, String reason, Map<String, String> publicText) {
    var deed = deeds.begin(target, Action.CHANGE_STATE);
    var incident = deed.incident();
    if (incident.state() == IncidentState.RESOLVED && to == IncidentState.INVESTIGATING) {
      deed.require(Action.REOPEN);
    }
    var words = words(incident, to, publicText, reason);
    return deed.save(incident.course().moveTo(to, words, reason, timing(), deed.act()));
  }

  /** Resolves; {@code override} is the commander's reason against the gate, null for none. */
  public Incident resolve(
      Target target, String reason, String override, Map<String, String> publicText) {
    var deed = deeds.begin(target, Action.RESOLVE);
    var incident = deed.incident();
    Lifecycle.require(incident.state(), IncidentState.RESOLVED);
    var gate = gates.of(incident, timing());
    var words = words(incident, IncidentState.RESOLVED, publicText, reason);
    return deed.save(incident.course().resolve(gate, override, words, reason, deed.act()));
  }

  public Incident close(Target target, String reason) {
    var deed = deeds.begin(target, Action.CLOSE);
    var words = new Words(null, reason);
    return deed.save(deed.incident().course().close(words, reason, deed.act()));
  }

  public Incident cancel(
      Target target, CancelReason why, String reason, Map<String, String> publicText) {
    var deed = deeds.begin(target, Action.CANCEL);
    var words = words(deed.incident(), IncidentState.CANCELLED, publicText, reason);
    return deed.save(deed.incident().course().cancel(why, words, reason, deed.act()));
  }

  /** Corrects the milestones in {@code said}. */
  public Incident correct(Target target, Map<Moment, Instant> said, String reason) {
    var deed = deeds.begin(target, Action.CORRECT_MILESTONES);
    return deed.save(deed.incident().hindsight().correct(said, reason, deed.act()));
  }

  /** Records the root cause; null takes it back. */
  public Incident setRootCause(Target target, String cause) {
    var deed = deeds.begin(target, Action.EDIT);
    return deed.save(deed.incident().setRootCause(cause, deed.act()));
  }

  public Incident setImpact(Target target, Impact impact) {
    var deed = deeds.begin(target, Action.SET_IMPACT);
    var incident = deed.incident();
    var line = ImpactLine.between(incident.facts().impact(), impact);
    var act = deed.act();
    series.add(incident.id(), new ImpactPoint(act.at(), act.by(), impact));
    return deed.save(incident.setImpact(impact, line, act));
  }

  /** Records the caller's word on a check that is attested. */
  public Incident attest(Target target, Check check, boolean met, String note) {
    var deed = deeds.begin(target, Action.ATTEST);
    if (!check.isAttested()) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.check-computed",
              "This check is computed, nobody can attest it",
              new FieldError("check", "attested", "is computed")));
    }
    return deed.save(deed.incident().attest(check, met, note, deed.act()));
  }

  private TimingPolicy timing() {
    return policies.current(PolicyKind.TIMING).definition();
  }

  private static Words words(
      Incident incident, IncidentState to, Map<String, String> own, String internal) {
    return new Words(WordBook.choose(own, WordBook.of(to, incident.serviceNames())), internal);
  }
}
