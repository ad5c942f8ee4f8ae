package dev.muster.incident.incident;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.alert.AlertFacts;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.Evidence;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.gate.GateNotMet;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.InvalidTransition;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.responder.ResponderRequest;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleDefinition;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    incident.state = IncidentState.DETECTED;
    incident.drill = begin.drill();
    incident.restricted = begin.restricted();
    incident.teamId = begin.teamId();
    incident.declaredBy = act.by();
    incident.sourceAlertId = begin.sourceAlertId();
    incident.services.addAll(begin.services());
    incident.milestones(Clocks.declared(begin.startedAt(), begin.detectedAt(), act.at()));
    incident.nextUpdateAt = timing.nextUpdate(incident.severity, act.at()).orElse(null);
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

  /** An alert of one of its services joins; it starts the stability clock anew. */
  public Changes attach(AlertFacts alert, boolean isSource, Act act) {
    var changes = new Changes();
    if (lastAlertAt == null || lastAlertAt.isBefore(alert.triggeredAt())) {
      lastAlertAt = alert.triggeredAt();
    }
    raise(
        changes, n -> new IncidentAlertAttached(facts(), n, act.at(), alert.id(), alert.summary()));
    if (!isSource) {
      append(
          changes,
          Draft.of(
              Kind.ALERT,
              Line.of("alert.attached")
                  .value("number", alert.number())
                  .value("summary", alert.summary()),
              alert.triggeredAt(),
              act.by()),
          act.at());
    }
    return changes;
  }

  /** One of its alerts is acknowledged: the first time acknowledges the incident. */
  public Changes alertAcknowledged(AlertFacts alert, Act act, Instant now) {
    var changes = new Changes();
    append(
        changes,
        Draft.of(
            Kind.ALERT,
            Line.of("alert.acknowledged")
                .value("number", alert.number())
                .value("summary", alert.summary())
                .value("name", act.by().name()),
            act.at(),
            act.by()),
        now);
    if (Lifecycle.isOpen(state)) {
      milestones(Clocks.acknowledged(milestones(), act.at()));
      acknowledge(changes, new Act(act.by(), now));
    }
    return changes;
  }

  /** Writes an entry. */
  public Changes record(Draft draft, Instant now) {
    var changes = new Changes();
    if (draft.corrects() != null && (draft.corrects() < 1 || draft.corrects() > entries)) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.no-such-entry", "There is no entry " + draft.corrects() + " to correct"));
    }
    append(changes, draft, now);
    return changes;
  }

  /**
   * Moves between states of work, and back to work from RESOLVED.
   *
   * @param reason null for none; required to reopen
   * @throws InvalidTransition when the lifecycle does not allow it
   */
  public Changes moveTo(
      IncidentState to, Words words, String reason, TimingPolicy timing, Act act) {
    Lifecycle.require(state, to);
    if (!Lifecycle.isOpen(to)) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.own-operation",
              to + " has an operation of its own: resolve, close, cancel"));
    }
    var reopened = !Lifecycle.isOpen(state);
    if (reopened && reason == null) {
      throw new ProblemException(
          Problem.unprocessable("incident.reason-required", "Reopening needs a reason"));
    }
    if (reopened) {
      nextUpdateAt = timing.nextUpdate(severity, act.at()).orElse(null);
    }
    return move(to, line("state.changed", to, reason), words, reason, null, act);
  }

  /**
   * Ends the trouble (RES-01, RES-02).
   *
   * @param override why the commander resolves against the gate; null to respect it
   * @throws GateNotMet when a check is missing and there is no override
   */
  public Changes resolve(Gate gate, String override, Words words, String reason, Act act) {
    Lifecycle.require(state, IncidentState.RESOLVED);
    if (!gate.isOpen() && override == null) {
      throw new GateNotMet(gate);
    }
    var overridden = gate.isOpen() ? null : override;
    var line =
        overridden == null
            ? line("state.changed", IncidentState.RESOLVED, reason)
            : line("state.overridden", IncidentState.RESOLVED, overridden);
    return move(IncidentState.RESOLVED, line, words, reason, overridden, act);
  }

  /** Puts a resolved incident away. */
  public Changes close(Words words, String reason, Act act) {
    Lifecycle.require(state, IncidentState.CLOSED);
    return move(
        IncidentState.CLOSED,
        line("state.changed", IncidentState.CLOSED, reason),
        words,
        reason,
        null,
        act);
  }

  /** Ends an incident that is none. */
  public Changes cancel(CancelReason why, Words words, String reason, Act act) {
    Lifecycle.require(state, IncidentState.CANCELLED);
    var line = Line.of("state.cancelled").term("why", "cancel." + why).value("reason", reason);
    return move(IncidentState.CANCELLED, line, words, reason, null, act);
  }

  /**
   * Sets the severity, with what it rests on; the next update comes due by the new cadence at the
   * latest.
   */
  public Changes setSeverity(Decision decision, TimingPolicy timing, Act act) {
    requireOpen();
    var changes = new Changes();
    var from = severity;
    severity = decision.severity();
    severityBasis = decision.basis();
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
   * Makes {@code person} commander while there is none; a detected incident is acknowledged by it.
   *
   * @throws ProblemException 409 {@code incident.commander-present} when there is one
   */
  public Changes takeCommand(RoleDefinition commander, UUID person, String name, Act act) {
    if (command().commander() != null) {
      throw new ProblemException(
          Problem.conflict(
              "incident.commander-present",
              "Somebody commands already; ask for a hand-over or let a manager appoint you"));
    }
    return assign(commander, person, name, null, act);
  }

  /**
   * Gives a role to a person.
   *
   * @param previousName of who loses a single role; null when nobody does
   */
  public Changes assign(
      RoleDefinition role, UUID person, String name, String previousName, Act act) {
    var changes = new Changes();
    var previous = command().assign(role, person, act.at(), act.by());
    members.add(person);
    roleChanged(changes, role.key(), person, previous, act);
    var line =
        previous == null || previousName == null
            ? Line.of("role.assigned")
            : Line.of("role.replaced").value("previous", previousName);
    note(changes, Kind.ROLE, line.value("name", name).phrase("role", role.name()), act);
    if (role.key().equals(RoleDefinition.COMMANDER)) {
      acknowledge(changes, act);
    }
    return changes;
  }

  /** Takes a role from a person. */
  public Changes endRole(RoleDefinition role, UUID person, String name, Act act) {
    var changes = new Changes();
    command().end(role.key(), person, act.at(), act.by());
    roleChanged(changes, role.key(), null, person, act);
    note(
        changes,
        Kind.ROLE,
        Line.of("role.ended").value("name", name).phrase("role", role.name()),
        act);
    return changes;
  }

  /** Offers a role; nothing changes hands until it is accepted. */
  public Changes offer(
      RoleDefinition role, UUID from, UUID to, String toName, String message, Act act) {
    var changes = new Changes();
    command().offer(role.key(), from, to, message, act.at());
    members.add(to);
    note(
        changes,
        Kind.ROLE,
        Line.of("hand-over.offered").value("name", toName).phrase("role", role.name()),
        act);
    return changes;
  }

  /** The person who was offered the role accepts it. */
  public Changes accept(HandOver offer, RoleDefinition role, String name, Act act) {
    var changes = new Changes();
    command().accept(offer, role, act.at(), act.by());
    roleChanged(changes, role.key(), offer.toPersonId(), offer.fromPersonId(), act);
    note(
        changes,
        Kind.ROLE,
        Line.of("hand-over.accepted").value("name", name).phrase("role", role.name()),
        act);
    return changes;
  }

  /**
   * The offer is declined by the one side or withdrawn by the other; {@code reason} may be null.
   */
  public Changes refuse(
      HandOver offer, HandOver.Status status, RoleDefinition role, String reason, Act act) {
    var changes = new Changes();
    command().refuse(offer, status, reason, act.at());
    var key = status == HandOver.Status.DECLINED ? "hand-over.declined" : "hand-over.withdrawn";
    note(
        changes,
        Kind.ROLE,
        Line.of(key)
            .value("name", act.by().name())
            .value("reason", reason == null ? "none" : reason)
            .phrase("role", role.name()),
        act);
    return changes;
  }

  /** The offer with that id while it is open. */
  public HandOver openOffer(UUID handOverId) {
    return command().open(handOverId);
  }

  /** The current holders of a role. */
  public List<UUID> holders(String role) {
    return command().holders(role);
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

  /** Asks for more people; {@code names} are theirs, or the team's. */
  public Changes requestResponders(ResponderRequest request, String names) {
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
    note(
        changes,
        Kind.ACTION,
        Line.of("responders.requested").value("names", names).value("message", request.message()),
        new Act(request.by(), request.at()));
    return changes;
  }

  /** Lets a person see a restricted incident. */
  public Changes admit(UUID person, String name, Act act) {
    var changes = new Changes();
    members.add(person);
    note(changes, Kind.ROLE, Line.of("member.added").value("name", name), act);
    return changes;
  }

  /** Takes the sight of a restricted incident from a person who holds no role in it. */
  public Changes dismiss(UUID person, String name, Act act) {
    if (command().holders().values().stream().anyMatch(people -> people.contains(person))) {
      throw new ProblemException(
          Problem.conflict("incident.member-holds-role", "This person holds a role; end it first"));
    }
    var changes = new Changes();
    members.remove(person);
    note(changes, Kind.ROLE, Line.of("member.removed").value("name", name), act);
    return changes;
  }

  /** A person, also one who works through a token of their own. */
  private static boolean isPerson(Who who) {
    return who.id() != null && (who.kind() == Who.Kind.PERSON || who.kind() == Who.Kind.TOKEN);
  }

  private void acknowledge(Changes changes, Act act) {
    if (state == IncidentState.DETECTED) {
      changes.and(
          move(
              IncidentState.ACKNOWLEDGED,
              line("state.changed", IncidentState.ACKNOWLEDGED, null),
              Words.NONE,
              null,
              null,
              act));
    }
  }

  private Changes move(
      IncidentState to, Line line, Words words, String reason, String gateOverride, Act act) {
    var changes = new Changes();
    var from = state;
    state = to;
    milestones(Clocks.moved(milestones(), to, act.at()));
    monitoringSince =
        switch (to) {
          case MONITORING -> act.at();
          case RESOLVED, CLOSED -> monitoringSince;
          case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, CANCELLED -> null;
        };
    if (!Lifecycle.isOpen(to)) {
      nextUpdateAt = null;
    }
    raise(
        changes,
        n ->
            new IncidentStateChanged(
                facts(), n, act.at(), from, to, act.by(), words, reason, gateOverride));
    note(changes, Kind.STATE, line.term("from", "state." + from), act);
    return changes;
  }

  private static Line line(String key, IncidentState to, String reason) {
    return Line.of(key).term("to", "state." + to).value("reason", reason == null ? "none" : reason);
  }

  private void roleChanged(Changes changes, String role, UUID person, UUID previous, Act act) {
    raise(
        changes,
        n -> new IncidentRoleChanged(facts(), n, act.at(), role, person, previous, act.by()));
  }

  private void note(Changes changes, Kind kind, Line line, Act act) {
    append(changes, Draft.of(kind, line, act.at(), act.by()), act.at());
  }

  private void requireOpen() {
    if (!Lifecycle.isOpen(state)) {
      throw new ProblemException(Problem.conflict("incident.not-open", "The incident is " + state));
    }
  }
}
