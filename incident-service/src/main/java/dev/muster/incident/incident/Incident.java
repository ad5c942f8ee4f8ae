package dev.muster.incident.incident;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.Evidence;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.responder.ResponderRequest;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.severity.SeverityDecision;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.incident.update.IncidentUpdate;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An incident. Every command checks the rules, changes it, and returns what is to be stored and
 * told; whether the caller is entitled to the command is checked before.
 */
@Entity
@Table(name = "incident")
public class Incident extends IncidentRecord {
  protected Incident() {}

  /** Begins an incident; {@code changes} receives what follows from it. */
  public static Incident declare(
      Declaration begin, TimingPolicy timing, Line line, Act act, Changes changes) {
    var incident = new Incident();
    incident.id = Ids.next();
    incident.number = begin.number();
    incident.title = begin.title();
    incident.summary = begin.summary();
    incident.severity = begin.decision().severity();
    incident.severityBasis = begin.decision().basis();
    incident.retrospective = begin.isOver();
    incident.state = begin.isOver() ? IncidentState.RESOLVED : IncidentState.DETECTED;
    incident.drill = begin.drill();
    incident.restricted = begin.restricted();
    incident.codeName = begin.codeName();
    incident.teamId = begin.teamId();
    incident.declaredBy = act.by();
    incident.sourceAlertId = begin.sourceAlertId();
    incident.services.addAll(begin.services());
    incident.milestones(begin.moments());
    if (!begin.isOver()) {
      incident.nextUpdateAt = timing.nextUpdate(incident.severity, act.at()).orElse(null);
    }
    if (isPerson(act.by())) {
      incident.members.add(act.by().id());
    }
    changes.add(new SeverityDecision(incident.id, begin.decision(), act.at(), act.by()));
    incident.raise(
        changes,
        n ->
            new IncidentDeclared(
                incident.facts(),
                n,
                act.at(),
                act.by(),
                begin.sourceAlertId(),
                begin.decision().standardReasons(),
                begin.decision().policyVersion(),
                begin.words()));
    incident.note(changes, Kind.STATE, line, act);
    return incident;
  }

  /** Its roles and members. */
  public IncidentRoles roles() {
    return new IncidentRoles(this);
  }

  /** Its states. */
  public IncidentCourse course() {
    return new IncidentCourse(this);
  }

  /** What is to be done after it. */
  public IncidentFollowUps followUps() {
    return new IncidentFollowUps(this);
  }

  /** Its alerts. */
  public IncidentAlerts alerts() {
    return new IncidentAlerts(this);
  }

  /** The services that it concerns. */
  public IncidentScope scope() {
    return new IncidentScope(this);
  }

  /** What is put right about it later. */
  public IncidentHindsight hindsight() {
    return new IncidentHindsight(this);
  }

  /** Writes an entry. */
  public Changes record(Draft draft, Instant now) {
    var changes = new Changes();
    var correction = draft.correction();
    if (correction != null && (correction.number() < 1 || correction.number() > entries)) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.no-such-entry",
              "There is no entry " + correction.number() + " to correct"));
    }
    append(changes, draft, now);
    return changes;
  }

  /**
   * Sets the severity, with what it rests on; the next update comes due by the new cadence at the
   * latest.
   */
  public Changes setSeverity(Decision decision, TimingPolicy timing, Act act) {
    requireOpen();
    var changes = new Changes();
    var from = severity;
    rate(decision);
    changes.add(new SeverityDecision(id, decision, act.at(), act.by()));
    if (from == severity) {
      note(
          changes,
          Kind.STATE,
          Line.of("severity.confirmed")
              .value("severity", severity.name())
              .phrase("reasons", decision.phrase()),
          act);
      return changes;
    }
    nextUpdateAt =
        timing
            .nextUpdate(severity, act.at())
            .map(due -> nextUpdateAt != null && nextUpdateAt.isBefore(due) ? nextUpdateAt : due)
            .orElse(null);
    raise(
        changes,
        n ->
            new IncidentSeverityChanged(
                facts(),
                n,
                act.at(),
                from,
                severity,
                act.by(),
                decision.standardReasons(),
                decision.policyVersion()));
    note(
        changes,
        Kind.STATE,
        Line.of("severity.changed")
            .value("from", from.name())
            .value("to", severity.name())
            .phrase("reasons", decision.phrase()),
        act);
    return changes;
  }

  /**
   * Posts an update.
   *
   * @param promised when the next one follows; empty for what the cadence says
   */
  public Changes postUpdate(
      String text,
      Map<String, String> publicText,
      Optional<Instant> promised,
      TimingPolicy timing,
      int timingVersion,
      Act act) {
    if (!Lifecycle.isOpen(state) && state != IncidentState.RESOLVED) {
      throw new ProblemException(Problem.conflict("incident.not-open", "The incident is " + state));
    }
    var changes = new Changes();
    var due = nextUpdateAt;
    nextUpdateAt =
        Lifecycle.isOpen(state)
            ? promised.or(() -> timing.nextUpdate(severity, act.at())).orElse(null)
            : null;
    var update =
        new IncidentUpdate(
            id, ++updates, text, publicText, due, nextUpdateAt, timingVersion, act.at(), act.by());
    changes.add(update);
    raise(
        changes,
        n ->
            new IncidentUpdatePosted(
                facts(),
                n,
                act.at(),
                update.id(),
                update.number(),
                act.by(),
                new Words(publicText, text),
                nextUpdateAt));
    note(
        changes,
        Kind.COMMUNICATION,
        Line.of("update.posted").value("number", update.number()).value("text", text),
        act);
    return changes;
  }

  /** Replaces what is known of the impact. */
  public Changes setImpact(Impact known, Line line, Act act) {
    var changes = new Changes();
    impact = known;
    raise(changes, n -> new IncidentImpactChanged(facts(), n, act.at(), act.by()));
    note(changes, Kind.METRIC, line, act);
    return changes;
  }

  /**
   * Records the root cause; null takes it back. The first one sets the moment of identification.
   */
  public Changes setRootCause(String cause, Act act) {
    var changes = new Changes();
    rootCause = cause;
    if (cause != null) {
      milestones(Clocks.identified(milestones(), act.at()));
    }
    var line =
        cause == null
            ? Line.of("cause.withdrawn")
            : Line.of("cause.recorded").value("cause", cause);
    note(changes, Kind.HYPOTHESIS, line, act);
    return changes;
  }

  /** Rewrites title, summary and the moment at which the trouble began. */
  public Changes edit(String newTitle, String newSummary, Instant newStart, Act act) {
    var changes = new Changes();
    title = newTitle;
    summary = newSummary;
    milestones(Clocks.started(milestones(), newStart));
    note(
        changes,
        Kind.CHANGE,
        Line.of("details.changed").value("title", newTitle).value("start", newStart.toString()),
        act);
    return changes;
  }

  /** Records a person's word on an attested check. */
  public Changes attest(Check check, boolean met, String message, Act act) {
    requireOpen();
    var changes = new Changes();
    evidence = evidence.with(check, new Evidence(met, message, act.at(), act.by()));
    note(
        changes,
        Kind.OBSERVATION,
        Line.of(met ? "gate.attested" : "gate.denied")
            .term("check", "check." + check)
            .value("note", message),
        act);
    return changes;
  }

  /** Asks for people, or for a team; {@code line} tells of it. */
  public Changes requestResponders(ResponderRequest request, Line line) {
    requireOpen();
    var changes = new Changes();
    members.addAll(request.personIds());
    raise(
        changes,
        n ->
            new RespondersRequested(
                facts(),
                n,
                request.at(),
                request.id(),
                request.personIds(),
                request.teamId(),
                request.message(),
                request.by()));
    note(changes, Kind.ACTION, line, new Act(request.by(), request.at()));
    return changes;
  }

  /** A person, also one who works through a token of their own. */
  private static boolean isPerson(Who who) {
    return who.id() != null && (who.kind() == Who.Kind.PERSON || who.kind() == Who.Kind.TOKEN);
  }

  /** Is in another state from now on, which moves the clocks that depend on it. */
  void enter(IncidentState to, Instant now) {
    state = to;
    milestones(Clocks.moved(milestones(), to, now));
    monitoringSince =
        switch (to) {
          case MONITORING -> now;
          case RESOLVED, CLOSED -> monitoringSince;
          case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, CANCELLED -> null;
        };
    if (!Lifecycle.isOpen(to)) {
      nextUpdateAt = null;
    }
  }

  /** Has another severity, on another basis, from now on. */
  void rate(Decision decision) {
    severity = decision.severity();
    severityBasis = decision.basis();
  }

  /** The next update is due then; null for none. */
  void promise(Instant due) {
    nextUpdateAt = due;
  }

  /** An alert was triggered, which starts the stability clock anew unless a later one has. */
  void alerted(Instant triggeredAt) {
    if (lastAlertAt == null || lastAlertAt.isBefore(triggeredAt)) {
      lastAlertAt = triggeredAt;
    }
  }

  Set<UUID> members() {
    return members;
  }

  /** Writes an entry about what was just done. */
  void note(Changes changes, Kind kind, Line line, Act act) {
    append(changes, Draft.of(kind, line, act.at(), act.by()), act.at());
  }

  private void requireOpen() {
    if (!Lifecycle.isOpen(state)) {
      throw new ProblemException(Problem.conflict("incident.not-open", "The incident is " + state));
    }
  }
}
